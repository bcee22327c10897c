package main

import (
	"os"
	"path/filepath"
	"syscall"
)

const (
	deleteOnClose    = 0x04000000             // FILE_FLAG_DELETE_ON_CLOSE
	sharingViolation = syscall.Errno(32)      // ERROR_SHARING_VIOLATION
	lockFile         = ".gen-is-writing.lock" // there while the lock is
)

// lock takes a folder for this process alone, unless another one has it: then the error is for being busy. The
// lock is a file that nobody else can open, and that goes with the process, however that ends.
func lock(folder string) (unlock func(), busy bool, err error) {
	name, err := syscall.UTF16PtrFromString(filepath.Join(folder, lockFile))
	if err != nil {
		return nil, false, err
	}
	h, err := syscall.CreateFile(name, syscall.GENERIC_WRITE, 0, nil, syscall.OPEN_ALWAYS, deleteOnClose, 0)
	if err != nil {
		return nil, err == sharingViolation, &os.PathError{Op: "lock", Path: folder, Err: err}
	}
	return func() { syscall.CloseHandle(h) }, false, nil
}
