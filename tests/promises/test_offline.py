"""Nothing leaves the machine: the whole job with every socket refused."""

import subprocess
import sys
from pathlib import Path

REFUSE = """
import socket, sys
def refuse(*a, **k): raise RuntimeError('a socket was opened')
socket.socket.connect = socket.socket.connect_ex = socket.socket.bind = socket.socket.sendto = refuse
socket.create_connection = socket.getaddrinfo = socket.gethostbyname = refuse
sys.argv[0] = 'wherefrom'
from wherefrom.cli import main
main()
"""


def test_the_whole_job_opens_no_socket(papers: Path, tmp_path: Path) -> None:
    watchlist = tmp_path / "list.csv"
    watchlist.write_text("id,name\n1,Zenit Works\n", encoding="utf-8")
    said = subprocess.run([sys.executable, "-c", REFUSE, "run", papers, "--list", watchlist], capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr
    assert "3 read" in said.stdout
