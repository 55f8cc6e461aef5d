"""Words to calls, and errors to one sentence and an exit status; no logic.

Each command is a module beside this one, loaded only when it is called: `wherefrom --help` answers in a blink.
"""

import logging
import os
import sys
from importlib import import_module

import click

from wherefrom.errors import WherefromError

# name -> what it does; the module has the same name
COMMANDS = {
    "run": "The whole job: read papers into a case and map what they say.",
    "demo": "The built-in example case, end to end.",
    "open": "Show the report of a case in the browser.",
    "export": "Write a case in another format.",
    "search": "Find words in the papers and claims of a case.",
    "screen": "Screen a table of names against watchlists, without a case.",
    "xref": "Who may stand on both of two lists, or in both of two cases.",
    "lists": "The watchlists known to this installation.",
    "read": "Show how one paper was read.",
    "decide": "Record what you decided on a pair of names, a hit, a claim or a date; or take it back.",
    "check": "Hold a draft against the claims of a case, sentence by sentence.",
    "diff": "What changed in a case since an earlier `json` export.",
    "remove": "Take a paper out of a case with all that came from it.",
    "verify": "Prove every quote of a case again.",
    "doctor": "What this machine can and cannot do.",
}


class _Commands(click.Group):
    def list_commands(self, context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"wherefrom.cli.{name}").command
        return command

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Commands)
@click.version_option(package_name="wherefrom")
@click.option("--debug", is_flag=True, help="Log to standard error: identifiers and timings, never content.")
def wherefrom(debug: bool) -> None:
    """Turn a folder of papers into a map on which every statement opens its quote. Nothing leaves this machine."""
    logging.basicConfig(level=logging.DEBUG if debug else logging.WARNING, format="%(name)s: %(message)s")


def main() -> None:
    """The command line. A WherefromError becomes one sentence on standard error and its exit status."""
    try:
        wherefrom(standalone_mode=False)
    except click.exceptions.Exit as exit_:
        sys.exit(exit_.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped; what was finished is kept, the same command goes on from there", err=True)
        sys.exit(130)
    except BrokenPipeError:  # the reader of our output went away, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except WherefromError as error:
        click.echo(f"wherefrom: {error}", err=True)
        sys.exit(error.exit_status)
