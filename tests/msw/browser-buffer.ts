/** What a browser lacks of Node.js and Country A's code uses; handed to the bundler, which puts it where it is used. */
export { Buffer } from 'buffer/index.js'
