//go:build !windows

package main

import (
	"io"
	"os"
)

// isTerminal reports whether what is written goes to a terminal: to a device for text, but not to the one
// that swallows it.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err == nil && !os.SameFile(info, null)
}
