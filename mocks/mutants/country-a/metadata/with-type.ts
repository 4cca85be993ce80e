/** The answer with another media type in its Content-Type; its body as it is. */
export async function withType(response: Response, from: string, to: string): Promise<Response> {
  const type = (response.headers.get('content-type') ?? '').replace(from, to)
  return new Response(await response.arrayBuffer(), { status: response.status, headers: { 'Content-Type': type } })
}
