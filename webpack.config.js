import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { OlderScript } from './bundling/older-script.js';

const root = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const inRoot = (...parts) => path.join(root, ...parts);

/** TypeScript through swc, packages left as they are. */
const typescript = (target) => ({ ...lowered(target), test: /\.tsx?$/, exclude: /node_modules/ });

/** TypeScript and packages through swc: the event runtime of classic Outlook needs older syntax than the panel's browsers. */
const lowered = (target, assumptions = {}) => ({
  test: /\.(?:tsx?|js)$/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target,
        assumptions,
      },
    },
  },
});

/** What lets newer syntax become short older syntax: nothing here asks for `document.all`, or defines a field that its base class sets. */
const shortSyntax = {
  setSpreadProperties: true,
  pureGetters: true,
  noDocumentAll: true,
  setPublicClassFields: true,
  privateFieldsAsProperties: true,
  ignoreFunctionLength: true,
};

const common = (mode) => ({
  mode,
  resolve: {
    extensions: ['.tsx', '.ts', '.js'],
    // See there.
    alias: { 'entities/decode': inRoot('bundling/no-entities.js') },
  },
  devtool: mode === 'production' ? false : 'source-map',
  performance: { hints: false },
  // The pages go through the plugin below; webpack's own handling would rewrite them.
  experiments: { html: false },
  stats: 'errors-warnings',
  output: { path: inRoot('dist'), filename: '[name].js' },
});

/** Parts of the panel's script, each a file of its own: the browser fetches and reads them side by side, and not in the page's turn. */
const taskpaneParts = {
  default: false,
  defaultVendors: false,
  lessons: { name: 'taskpane-lessons', test: /[\\/]generated[\\/]/, chunks: 'initial', enforce: true },
  libraries: {
    name: 'taskpane-libraries',
    // The detector waits for none of them: its stemmer goes with it.
    test: /[\\/]node_modules[\\/](?!stemmer[\\/])/,
    chunks: 'initial',
    enforce: true,
  },
};

/**
 * With this comment at the top of a script Chromium (and WebView2, in which Office shows the panel) compiles its functions while it loads
 * the script, beside the page's thread, rather than each when it is first called: a fifth of that thread's work until the first prompt.
 * Others take it for a comment.
 */
const compiledWhileLoading = new webpack.BannerPlugin({
  banner: '//# allFunctionsCalledOnLoad',
  raw: true,
  test: /^taskpane(?:-detector|-libraries)?\.js$/,
  // When what makes scripts small, and strips them of comments, is done.
  stage: webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE,
});

const taskpane = (mode) => ({
  ...common(mode),
  name: 'taskpane',
  entry: {
    'taskpane-detector': inRoot('src/taskpane/prompting.ts'),
    taskpane: { import: inRoot('src/taskpane/index.ts'), dependOn: 'taskpane-detector' },
  },
  // What is loaded later must be of the same build, too.
  output: { ...common(mode).output, chunkFilename: '[name].js?[contenthash]' },
  module: { rules: [typescript('es2022')] },
  optimization: { splitChunks: { cacheGroups: taskpaneParts } },
  plugins: [
    compiledWhileLoading,
    new HtmlPlugin({
      template: inRoot('src/taskpane/taskpane.html'),
      filename: 'taskpane.html',
      chunks: ['taskpane-detector', 'taskpane'],
      // The page says where they go. Its parts must be of one build: a browser that has kept another's is not to use it.
      inject: false,
      hash: true,
      // The page stays as it is written: its policy and the reasons for it are there to be read.
      minify: false,
    }),
    new CopyPlugin({ patterns: [{ from: 'assets/*.png', to: '[path][name][ext]', context: root }] }),
  ],
});

/**
 * What Outlook runs when an e-mail is opened or sent: one file that needs no page and loads nothing, for classic Outlook, and a page around
 * it for the others.
 */
const launchevent = (mode) => ({
  ...common(mode),
  name: 'launchevent',
  devtool: false,
  target: ['web', 'es2015'],
  entry: { launchevent: inRoot('src/launchevent/index.ts') },
  output: { ...common(mode).output, publicPath: '', chunkLoading: false, wasmLoading: false },
  module: { rules: [lowered('es2016', shortSyntax)] },
  optimization: { splitChunks: false },
  plugins: [
    new OlderScript(),
    new HtmlPlugin({
      template: inRoot('src/launchevent/launchevent.html'),
      filename: 'launchevent.html',
      chunks: ['launchevent'],
      scriptLoading: 'defer',
      minify: false,
    }),
  ],
});

const simulator = (mode) => ({
  ...common(mode),
  name: 'simulator',
  entry: {
    'simulator/page': inRoot('src/simulator/page/index.ts'),
    'simulator/office': inRoot('src/simulator/office/index.ts'),
  },
  module: { rules: [typescript('es2022'), { test: /\.css$/, type: 'asset/source' }] },
  plugins: [
    new HtmlPlugin({
      template: inRoot('src/simulator/page/index.html'),
      filename: 'simulator/index.html',
      chunks: ['simulator/page'],
      publicPath: '../',
    }),
  ],
});

/** `--env simulator` adds the simulator, which is never deployed; `--config-name` picks some of them. */
export default (env, { mode = 'production' }) => [
  taskpane(mode),
  launchevent(mode),
  ...(env.simulator ? [simulator(mode)] : []),
];
