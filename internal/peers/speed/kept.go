package speed

import (
	"context"
	"runtime"

	theirs "github.com/stripe/stripe-go/v85"

	ours "github.com/seed739054c0/stripegen/generated/stripe"
	"github.com/seed739054c0/stripegen/internal/peers/measured"
)

// kept measures the memory that the sessions of a page hold, and nothing else of the list.
func kept() measured.Kept {
	ctx := context.Background()
	body := page(0, false)
	a, b := ourClient(inMemory(body), ""), theirClient(inMemory(body), "")
	k := measured.Kept{
		Ours: alive(func() any {
			return append([]*ours.IdentityVerificationSession(nil), a.V1IdentityVerificationSessions.List(ctx, nil).Data()...)
		}),
		Theirs: alive(func() any {
			return append([]*theirs.IdentityVerificationSession(nil), b.V1IdentityVerificationSessions.List(ctx, nil).Data()...)
		}),
	}
	runtime.KeepAlive(a)
	runtime.KeepAlive(b)
	return k
}

// alive is how many bytes the value that f makes holds.
func alive(f func() any) int64 {
	f() // what is made once does not count
	before := heap()
	v := f()
	after := heap()
	runtime.KeepAlive(v)
	return after - before
}

// heap is how many bytes are alive.
func heap() int64 {
	runtime.GC()
	runtime.GC() // what has a finalizer lives for one more
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
