"""A disk of its own for each server, where its Docker keeps everything: a file system in a sparse file. It is as fresh as a
rented server's, so that one server's removal does not slow the next one down, and it is gone as quickly as one file."""
import os

from . import places, system

SIZE = 24 << 30  # what it may grow to; an empty one takes a few megabytes


def attach(name):
    """The folder where the server's disk is to be found, made if there is none; nothing where this computer has no loop
    devices: the server then lives with its neighbours on this computer's own disk."""
    disk, place = _disk(name), _place(name)
    if os.path.ismount(place):
        return place
    try:
        if not disk.exists():
            with open(disk, "xb") as file:
                file.truncate(SIZE)
            system.run(["mkfs.ext4", "-q", "-m", "0", "-E", "nodiscard,lazy_itable_init=1,lazy_journal_init=1", disk])
        system.run(system.as_root(["mkdir", "-p", place]))
        # Else the tables would be finished in the background, in the middle of somebody's measurement.
        system.run(system.as_root(["mount", "-o", "loop,noatime,noinit_itable", disk, place]))
        return place
    except (system.Trouble, OSError):
        disk.unlink(missing_ok=True)
        return None


def detach(name):
    """Takes the disk off; with the server's folder it is gone."""
    if os.path.ismount(_place(name)):
        # Lazily: what just ended may hold it for a moment longer.
        system.run(system.as_root(["umount", "-l", _place(name)]), check=False)


def _disk(name):
    return places.server_folder(name) / "disk"


def _place(name):
    return places.RUN / "disks" / name
