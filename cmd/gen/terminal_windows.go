package main

import (
	"io"
	"os"
	"syscall"
)

// virtualTerminal is ENABLE_VIRTUAL_TERMINAL_PROCESSING, the mode of a console in which it knows colours:
// https://learn.microsoft.com/windows/console/setconsolemode.
const virtualTerminal = 0x4

// isTerminal reports whether what is written goes to a console that knows colours.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	var mode uint32
	return syscall.GetConsoleMode(syscall.Handle(f.Fd()), &mode) == nil && mode&virtualTerminal != 0
}
