// Starts `baak lsp` for the letters of the workspace. All the rest is in the language server.

const vscode = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

let client;

async function start() {
  const settings = vscode.workspace.getConfiguration("baak");
  const command = settings.get("path");
  const pattern = settings.get("files");
  client = new LanguageClient(
    "baak",
    "Baak",
    { command, args: ["lsp"], transport: TransportKind.stdio },
    {
      documentSelector: [
        { scheme: "file", pattern },
        { scheme: "untitled", language: "markdown" },
        { scheme: "untitled", language: "plaintext" },
      ],
      initializationOptions: { ...settings, ownExplanations: true },
      synchronize: { configurationSection: "baak" },
      middleware: { executeCommand: explain },
    },
  );
  try {
    await client.start();
  } catch (error) {
    vscode.window.showErrorMessage(`Baak does not start (${error.message}). Is "${command}" installed? See baak.path.`);
  }
}

// An explanation is a page to read beside the letter. The text comes back from the server.
async function explain(command, args, next) {
  const text = await next(command, args);
  if (typeof text !== "string") return text;
  const page = await vscode.workspace.openTextDocument({ content: text, language: "plaintext" });
  await vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
  return text;
}

async function restart() {
  await client?.stop();
  await start();
}

exports.activate = async (context) => {
  context.subscriptions.push(vscode.commands.registerCommand("baak.restart", restart));
  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("baak.path") || change.affectsConfiguration("baak.files")) restart();
    }),
  );
  await start();
};

exports.deactivate = () => client?.stop();
