package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// mount gives a file system of so many bytes at a folder.
func mount(t *testing.T, folder, size string) {
	t.Helper()
	if err := os.MkdirAll(folder, 0o777); err != nil {
		t.Fatal(err)
	}
	err := syscall.Mount("tmpfs", folder, "tmpfs", 0, "size="+size)
	if errors.Is(err, syscall.EPERM) {
		t.Skip("mounting is for root; TestWriteFails and TestGenerateUnwritableFolder do without")
	}
	if err != nil {
		t.Skip(err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(folder, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
}

// TestFullDisk generates onto a disk that is too small, and onto one that others have filled.
func TestFullDisk(t *testing.T) {
	workspace(t)
	folder, err := filepath.Abs("disk")
	if err != nil {
		t.Fatal(err)
	}
	mount(t, folder, "128k")
	before := snapshot(t)
	full := func(got outcome) {
		t.Helper()
		if got.code != exitTrouble || !strings.HasSuffix(got.stderr, " cannot be written: no space left on device; nothing was changed: fix that, and run gen again\n") {
			t.Errorf("got %v", got)
		}
	}
	full(gen(t, things("-out", "disk/stripe")...))
	unchanged(t, before)

	if err := syscall.Mount("tmpfs", folder, "tmpfs", syscall.MS_REMOUNT, "size=2m"); err != nil {
		t.Fatal(err)
	}
	if got := gen(t, things("-out", "disk/stripe")...); got.code != exitOK {
		t.Fatal(got)
	}
	if err := os.WriteFile("disk/filler", make([]byte, 4<<20), 0o666); !errors.Is(err, syscall.ENOSPC) {
		t.Fatal(err)
	}
	before = snapshot(t)
	full(gen(t, things("-out", "disk/stripe", "-compat")...))
	unchanged(t, before)
	changed(t, gen(t, things("-out", "disk/stripe")...), 0)
}

// TestReadOnlyDisk checks a package on a disk that cannot be written, and changes nothing there.
func TestReadOnlyDisk(t *testing.T) {
	workspace(t)
	folder, err := filepath.Abs("disk")
	if err != nil {
		t.Fatal(err)
	}
	mount(t, folder, "2m")
	if got := gen(t, things("-out", "disk/stripe")...); got.code != exitOK {
		t.Fatal(got)
	}
	if err := syscall.Mount("tmpfs", folder, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	before := snapshot(t)
	if got := gen(t, append([]string{"check"}, things("-out", "disk/stripe")...)...); got != (outcome{}) {
		t.Errorf("check says %v", got)
	}
	changed(t, gen(t, things("-out", "disk/stripe")...), 0)
	for out, want := range map[string]string{
		"disk/stripe": "gen: disk/stripe/" + stoppedFile + " cannot be written: read-only file system; nothing was changed: fix that, and run gen again\n",
		"disk/other":  "gen: disk/other: read-only file system; choose another folder with -out\n",
	} {
		if got := gen(t, things("-out", out, "-package", "stripe", "-compat")...); got != (outcome{exitTrouble, "", want}) {
			t.Errorf("got %v, want %s", got, want)
		}
	}
	unchanged(t, before)
}

// TestFullDiskInTree adds a sub-package on a disk that others have filled, and on one that cannot be written.
func TestFullDiskInTree(t *testing.T) {
	eventWorkspace(t)
	folder, err := filepath.Abs("disk")
	if err != nil {
		t.Fatal(err)
	}
	mount(t, folder, "2m")
	succeeds(t, events("-out", "disk/stripe")...)
	if err := os.WriteFile("disk/filler", make([]byte, 4<<20), 0o666); !errors.Is(err, syscall.ENOSPC) {
		t.Fatal(err)
	}
	before := snapshot(t)
	refused := func(want string) {
		t.Helper()
		if got := gen(t, events("-out", "disk/stripe", "-compat")...); got.code != exitTrouble || !strings.HasSuffix(got.stderr, want) {
			t.Errorf("got %v, want %s", got, want)
		}
		unchanged(t, before)
	}
	refused(": no space left on device; nothing was changed: fix that, and run gen again\n")
	if err := syscall.Mount("tmpfs", folder, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	refused("gen: disk/stripe/webhook cannot be made: read-only file system; nothing was changed: fix that, and run gen again\n")
}
