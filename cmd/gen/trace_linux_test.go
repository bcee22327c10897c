//go:build amd64 || arm64

package main

import (
	"os"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"unsafe"
)

// diskChanges are the system calls by which a program in Go changes what is on a disk. Writing is one if it is
// to a file.
func diskChanges() map[uint64]string {
	return map[uint64]string{
		syscall.SYS_OPENAT: "open", syscall.SYS_WRITE: "write", syscall.SYS_PWRITE64: "write", syscall.SYS_FSYNC: "sync",
		syscall.SYS_FTRUNCATE: "truncate", syscall.SYS_RENAMEAT: "rename", syscall.SYS_UNLINKAT: "remove", syscall.SYS_MKDIRAT: "mkdir",
		syscall.SYS_LINKAT: "link", syscall.SYS_SYMLINKAT: "link", syscall.SYS_FCHMOD: "chmod", syscall.SYS_FCHMODAT: "chmod", syscall.SYS_UTIMENSAT: "chtimes",
	}
}

// systemCall is struct ptrace_syscall_info of <linux/ptrace.h>, as far as it is for an entry.
type systemCall struct {
	op   uint8 // 1 at the entry, 2 at the exit
	_    [3]uint8
	_    uint32
	_, _ uint64
	nr   uint64
	args [6]uint64
}

const (
	getSyscallInfo = 0x420e     // PTRACE_GET_SYSCALL_INFO
	killWithTracer = 0x100000   // PTRACE_O_EXITKILL
	ownChildren    = 0x20000000 // __WNOTHREAD
	isSyscall      = 0x80       // by which a stop for a system call is told from others
)

// trace runs a command, and kills it as it is about to make the n-th of the system calls that change what is on
// the disk, or not at all. It returns these, the last one included.
func trace(t *testing.T, n int, command string, args ...string) (made []string) {
	t.Helper()
	runtime.LockOSThread() // a tracer is a thread
	defer runtime.UnlockOSThread()
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	pid, err := syscall.ForkExec(command, append([]string{command}, args...), &syscall.ProcAttr{
		Env:   append(os.Environ(), "GOGC=off"), // fewer threads
		Files: []uintptr{null.Fd(), null.Fd(), null.Fd()},
		Sys:   &syscall.SysProcAttr{Ptrace: true},
	})
	if err != nil {
		t.Skipf("no process can be traced here: %v", err)
	}
	var status syscall.WaitStatus
	if _, err := syscall.Wait4(pid, &status, 0, nil); err != nil {
		t.Fatal(err)
	}
	if err := syscall.PtraceSetOptions(pid, syscall.PTRACE_O_TRACECLONE|syscall.PTRACE_O_TRACESYSGOOD|killWithTracer); err != nil {
		t.Fatal(err)
	}
	for thread := pid; ; {
		signal := 0
		switch {
		case !status.Stopped():
		case status.StopSignal() == syscall.SIGTRAP|isSyscall:
			if change := changeAt(t, thread); change != "" {
				made = append(made, change)
				if len(made) == n {
					_ = syscall.Kill(pid, syscall.SIGKILL)
				}
			}
		case status.StopSignal() != syscall.SIGTRAP && status.StopSignal() != syscall.SIGSTOP: // of a thread that begins
			signal = int(status.StopSignal())
		}
		if status.Stopped() {
			_ = syscall.PtraceSyscall(thread, signal) // it may be dead by now
		}
		thread, err = syscall.Wait4(-1, &status, syscall.WALL|ownChildren, nil)
		switch {
		case err == syscall.EINTR:
			status = 0
		case err != nil:
			t.Fatal(err)
		case thread == pid && (status.Exited() || status.Signaled()):
			if killed := n > 0 && len(made) == n; status.Signaled() != killed || status.ExitStatus() > 0 {
				t.Fatalf("after %d changes of %d it has ended with %v", len(made), n, status)
			}
			return made
		}
	}
}

// changeAt names the change that a thread is about to make by a system call, or is "".
func changeAt(t *testing.T, thread int) string {
	var call systemCall
	_, _, errno := syscall.Syscall6(syscall.SYS_PTRACE, getSyscallInfo, uintptr(thread), unsafe.Sizeof(call), uintptr(unsafe.Pointer(&call)), 0, 0)
	if errno == syscall.ESRCH {
		return "" // it is dead by now
	}
	if errno != 0 {
		t.Skipf("system calls cannot be looked at here: %v", errno)
	}
	change := diskChanges()[call.nr]
	switch {
	case call.op != 1:
		return ""
	case change == "open" && call.args[2]&(syscall.O_CREAT|syscall.O_TRUNC) == 0:
		return ""
	case change == "write":
		file, err := os.Readlink("/proc/" + strconv.Itoa(thread) + "/fd/" + strconv.FormatUint(call.args[0], 10))
		if err != nil || !strings.HasPrefix(file, "/") || file == os.DevNull {
			return ""
		}
	}
	return change
}
