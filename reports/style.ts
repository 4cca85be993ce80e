/** The page's style: light and dark by the reader's system, colours with a contrast of at least 4.5 to 1, and print. */
export const style = `
:root{color-scheme:light dark;--paper:#fff;--panel:#f5f6f8;--ink:#1b1f24;--soft:#545c66;--line:#d3d8de;--link:#0b57a4;--focus:#0b57a4;
--error:#7a2a8c;--fail:#b3161b;--inconclusive:#7d4d00;--review:#7d4d00;--not-run:#545c66;--warning:#7d4d00;--pass:#14692d;--not-applicable:#545c66;--recorded:#2f5478;
--error-tint:#f6ebf9;--fail-tint:#fdecec;--warning-tint:#fdf3df;--pass-tint:#e8f5eb;--none-tint:#eef0f3}
@media (prefers-color-scheme:dark){:root{--paper:#14171b;--panel:#1d2127;--ink:#e8eaed;--soft:#a9b1bb;--line:#39414b;--link:#8ab8f0;--focus:#8ab8f0;
--error:#dba4ea;--fail:#ff9a94;--inconclusive:#f0c26c;--review:#f0c26c;--not-run:#b4bcc6;--warning:#f0c26c;--pass:#86d49a;--not-applicable:#b4bcc6;--recorded:#9cc3ea;
--error-tint:#35203c;--fail-tint:#421f20;--warning-tint:#3a2e16;--pass-tint:#1b3323;--none-tint:#272d35}}
*{box-sizing:border-box}
html{scroll-behavior:auto;scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',sans-serif}
main,.banner,nav,footer{max-width:76rem;margin:0 auto;padding:0 1.25rem}
h1,h2,h3,h4,h5{line-height:1.25;margin:0}
h1{font-size:1.75rem;overflow-wrap:anywhere}h2{font-size:1.35rem;margin:2.5rem 0 .75rem}h3{font-size:1.1rem;margin:1.5rem 0 .5rem}h4{font-size:1rem;font-weight:600}h5{font-size:.8rem;color:var(--soft);margin:.5rem 0 .25rem}
p{margin:.35rem 0}a{color:var(--link);text-underline-offset:.15em}
[hidden]{display:none!important}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
main:focus,article:focus:not(:focus-visible){outline:none}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;font-size:.875em;overflow-wrap:anywhere;unicode-bidi:isolate}
.skip{position:absolute;left:-999rem;background:var(--paper);padding:.5rem 1rem;z-index:2}.skip:focus{left:1rem;top:1rem}
.v-error{--tone:var(--error);--tint:var(--error-tint)}.v-fail{--tone:var(--fail);--tint:var(--fail-tint)}.v-inconclusive,.v-review,.v-warning{--tone:var(--warning);--tint:var(--warning-tint)}
.v-pass{--tone:var(--pass);--tint:var(--pass-tint)}.v-recorded{--tone:var(--recorded);--tint:var(--none-tint)}.v-not-run,.v-not-applicable,.v-none{--tone:var(--not-run);--tint:var(--none-tint)}
.chip{display:inline-block;white-space:nowrap;font-size:.8125rem;font-weight:600;line-height:1.4;padding:.05rem .5rem;border-radius:.3rem;color:var(--tone);background:var(--tint)}
.banner{padding-top:1.5rem}
.product{color:var(--soft);margin:0 0 .15rem}
.verdict{display:flex;flex-wrap:wrap;align-items:center;gap:.35rem .75rem;background:var(--tint);color:var(--tone);border-radius:.5rem;padding:.85rem 1.1rem;margin:.9rem 0 .75rem}
.verdict strong{font-size:1.5rem;line-height:1.2}.verdict .symbol{font-size:1.5rem;line-height:1.2;font-weight:700}.verdict .meaning{color:var(--ink)}
.stopped{overflow-wrap:anywhere}
.origin,.count,.note{color:var(--soft);font-size:.875rem;font-weight:400}.note{display:block;overflow-wrap:anywhere;white-space:pre-wrap}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;list-style:none;margin:1rem 0 0;padding:.6rem 0;border-block:1px solid var(--line)}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,28rem),1fr));gap:.5rem 2.5rem}.columns.wide{grid-template-columns:minmax(0,1fr) max-content;align-items:start}
.columns h2{font-size:1rem;margin:.75rem 0 0}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
caption{text-align:left;font-weight:600;padding:.25rem 0 .4rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line)}
thead th{color:var(--soft);font-size:.8125rem;font-weight:600}tbody th{font-weight:500}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.total th,.total td{font-weight:700}
[aria-labelledby=counts-caption] thead th:nth-child(n+2),#scenarios thead th:last-child,#evidence thead th:nth-child(n+5){text-align:right}
#overview tbody th,#scenarios td a,#evidence td:nth-child(4){white-space:nowrap}#evidence td:nth-child(2){white-space:nowrap}
#scenarios tbody th{min-width:15rem}#scenarios tbody th .origin{display:block}
tr:target,article:target,details:target>summary{outline:2px solid var(--focus);outline-offset:1px}
dl.facts{display:grid;grid-template-columns:minmax(5.5rem,max-content) minmax(0,1fr);gap:.2rem 1rem;margin:.4rem 0;font-size:.9375rem}
dl.facts dt{color:var(--soft)}dl.facts dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
.filters{background:var(--panel);border-radius:.5rem;padding:.75rem 1rem;margin:2rem 0 0}
.filters fieldset{border:0;margin:0;padding:0;min-width:0}.filters legend{font-weight:600;padding:0}.filters fieldset label{display:inline-block;margin-right:1.1rem}
.filters label{white-space:nowrap}.filters fieldset span{color:var(--tone);font-weight:700}
.filters .controls{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:.6rem 0 .35rem}.filters .controls label{display:flex;gap:.5rem;align-items:center;min-width:0}.filters select{width:20rem;max-width:100%;min-width:0}
button,select{font:inherit;font-size:.9375rem;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:.3rem;padding:.25rem .6rem;min-height:2rem}
button{cursor:pointer}input[type=checkbox]{width:1.05rem;height:1.05rem;vertical-align:-.15rem;accent-color:var(--link)}
.card{background:var(--panel);border-radius:.5rem;padding:.75rem 1rem;margin:.75rem 0}
.card header,.finding header{display:flex;flex-wrap:wrap;gap:.25rem .6rem;align-items:baseline}
.card h3{margin:0;font-size:1rem;overflow-wrap:anywhere}.members{margin:0;padding-left:1.1rem}
details{margin:.3rem 0}summary{cursor:pointer}
.requirement{border:1px solid var(--line);border-radius:.5rem;padding:0 1rem}
.requirement>summary{padding:.55rem 0;margin:0 -.25rem}.requirement[open]{padding-bottom:.75rem}
.requirement>summary .id{font-weight:600;white-space:nowrap;margin:0 .35rem}.requirement>summary .count{display:block;padding-left:1.1rem}
.clauses{list-style:none;margin:.5rem 0;padding:0;font-size:.9375rem}.clauses li{display:flex;gap:.6rem;align-items:baseline;margin:.25rem 0}
.clauses li>span:last-child{overflow-wrap:anywhere}
.faults{font-size:.875rem;margin:.1rem 0 0}.clauses .faults{display:block}.faults summary{color:var(--soft)}.faults ul{margin:.2rem 0 .4rem;padding-left:1.3rem}.clauses .faults li{display:list-item;margin:.1rem 0}#scenarios .faults ul{list-style:none;padding:0}#scenarios .faults summary{white-space:nowrap}
.finding{border-top:1px solid var(--line);padding:.75rem 0 .25rem;margin-top:.5rem}
.performed{margin:.25rem 0 .75rem;padding-left:1.25rem}
.exchange,.exchanges{background:var(--panel);border-radius:.4rem;padding:.35rem .75rem}
.exchange summary,.exchanges summary{overflow-wrap:anywhere}.exchange .kind{font-weight:600;font-size:.875rem}.exchange .answer{font-size:.875rem;white-space:nowrap}
.wire{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:.25rem 1rem}
.wire section{min-width:0}
pre{margin:0;padding:.6rem .75rem;background:var(--paper);border:1px solid var(--line);border-radius:.3rem;white-space:pre-wrap;max-height:22rem;overflow:auto}
a.screen{display:block;margin:.5rem 0}.screen img{max-width:40rem;width:100%;height:auto;border:1px solid var(--line)}
#about{margin-top:1rem}#about>summary{overflow-wrap:anywhere}
footer{margin-top:3rem;padding-bottom:2rem;color:var(--soft);font-size:.875rem}
@media (max-width:52rem){.columns.wide{grid-template-columns:minmax(0,1fr)}}
@media (max-width:34rem){#scenarios tbody th{min-width:11rem}main,.banner,nav,footer{padding-inline:.9rem}h1{font-size:1.4rem}dl.facts{grid-template-columns:minmax(0,1fr);gap:0}dl.facts dd{margin-bottom:.4rem}.requirement{padding:0 .75rem}.clauses li{flex-direction:column;gap:.1rem}}
@media print{:root{color-scheme:light}body{font-size:10pt}nav,.filters,.skip{display:none!important}.scroll{overflow:visible}pre{max-height:none}.card,.finding,tr{break-inside:avoid}h2,h3{break-after:avoid}.chip,.verdict{border:1px solid currentColor}}
`
