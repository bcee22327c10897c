//go:build darwin || dragonfly || freebsd || illumos || linux || netbsd || openbsd

package main

import (
	"os"
	"syscall"
)

// lock takes a folder for this process alone, unless another one has it: then the error is for being busy. The
// lock leaves no file, and goes with the process, however that ends. Where the file system has no locks, there
// is none: see man 2 flock.
func lock(folder string) (unlock func(), busy bool, err error) {
	f, err := os.Open(folder)
	if err != nil {
		return nil, false, err
	}
	for err = syscall.EINTR; err == syscall.EINTR; {
		err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	}
	if err == syscall.EWOULDBLOCK {
		f.Close()
		return nil, true, err
	}
	return func() { f.Close() }, false, nil
}
