import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';

const root = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const inRoot = (...parts) => path.join(root, ...parts);

/** TypeScript through swc. The event runtime of classic Outlook needs older syntax than the panel's browsers. */
const typescript = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target,
      },
    },
  },
});

const common = (mode) => ({
  mode,
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  devtool: mode === 'production' ? false : 'source-map',
  performance: { hints: false },
  // The pages go through the plugin below; webpack's own handling would rewrite them.
  experiments: { html: false },
  stats: 'errors-warnings',
  output: { path: inRoot('dist'), filename: '[name].js' },
});

const taskpane = (mode) => ({
  ...common(mode),
  name: 'taskpane',
  entry: { taskpane: inRoot('src/taskpane/index.tsx') },
  module: { rules: [typescript('es2022')] },
  plugins: [
    new HtmlPlugin({
      template: inRoot('src/taskpane/taskpane.html'),
      filename: 'taskpane.html',
      chunks: ['taskpane'],
      scriptLoading: 'defer',
      // The page stays as it is written: its policy and the reasons for it are there to be read.
      minify: false,
    }),
    new CopyPlugin({ patterns: [{ from: 'assets/*.png', to: '[path][name][ext]', context: root }] }),
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

/** `--env simulator` adds the simulator, which is never deployed; `--config-name` picks one of the two. */
export default (env, { mode = 'production' }) => [
  taskpane(mode),
  ...(env.simulator ? [simulator(mode)] : []),
];
