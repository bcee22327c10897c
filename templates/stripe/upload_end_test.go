package stripe

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// The context ends an upload wherever it is, and nothing of it stays.
func TestUploadContext(t *testing.T) {
	before := runtime.NumGoroutine()
	for _, http2 := range []bool{false, true} {
		t.Run(fmt.Sprintf("http2 %v", http2), func(t *testing.T) {
			ctx, cancel := context.WithCancel(context.Background())
			var once sync.Once
			s := uploader(t, http2, func(_ http.ResponseWriter, r *http.Request) {
				io.CopyN(io.Discard, r.Body, 1<<20)
				once.Do(cancel)
				io.Copy(io.Discard, r.Body)
			})
			file := &bigFile{size: 1 << 40}
			_, err := s.upload(ctx, &fileParams{FileReader: file, Filename: String("f")})
			reads := file.reads.Load()
			time.Sleep(20 * time.Millisecond)
			if !errors.Is(err, context.Canceled) || file.reads.Load() != reads {
				t.Errorf("%v, %d reads after the call", err, file.reads.Load()-reads)
			}
			s.backend.http.CloseIdleConnections()
		})
	}
	settle(t, "goroutines", before, runtime.NumGoroutine)
}

// A Read that blocks keeps the call until it returns, though the context has ended: what reads the
// file may be gone by then otherwise.
func TestUploadWaitsForRead(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	file := &blockedFile{begun: make(chan bool), unblock: ctx.Done()}
	transport := roundTripper(func(r *http.Request) (*http.Response, error) {
		go io.Copy(io.Discard, r.Body)
		<-file.begun
		cancel()
		return nil, r.Context().Err()
	})
	s := &sessions{NewClient("sk", WithHTTPClient(&http.Client{Transport: transport})).backend}
	_, err := s.upload(ctx, &fileParams{FileReader: file, Filename: String("f")})
	var e *RequestError
	if !errors.As(err, &e) || !errors.Is(err, context.Canceled) || e.IdempotencyKey == "" || file.reads.Load() != 1 {
		t.Errorf("%v, %d reads", err, file.reads.Load())
	}
}

// A blockedFile has one Read, which goes on for some time after it could end.
type blockedFile struct {
	begun   chan bool
	unblock <-chan struct{}
	reads   atomic.Int64 // that have come to their end
}

func (f *blockedFile) Read(p []byte) (int, error) {
	close(f.begun)
	<-f.unblock
	for range 1000 {
		runtime.Gosched()
	}
	f.reads.Add(1)
	return 0, io.EOF
}

// The timeout is for a network that does nothing: not for an upload that goes on for longer.
func TestUploadTimeout(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const limit = time.Second
		requests := 0
		release := make(chan struct{})
		s, end := pipeUploader(t, limit, func(w http.ResponseWriter, r *http.Request) {
			if requests++; requests == 1 {
				io.CopyN(io.Discard, r.Body, 1<<20)
				<-release // and never answers
				return
			}
			io.Copy(io.Discard, r.Body)
			io.WriteString(w, `{"id": "file_1"}`)
		})
		defer end()
		defer close(release)
		waits := 0
		s.backend.wait = func(context.Context, time.Duration) error { waits++; return nil }
		v, err := s.upload(t.Context(), &fileParams{FileReader: &bigFile{size: 4 << 20}, Filename: String("f")})
		if err != nil || v.ID != "file_1" || waits != 1 {
			t.Errorf("%v, %v after %d waits", v, err, waits)
		}

		requests = 0
		_, err = s.upload(t.Context(), &fileParams{FileReader: plainReader{&bigFile{size: 4 << 20}}, Filename: String("f")})
		var timeout interface{ Timeout() bool }
		if !errors.As(err, &timeout) || !timeout.Timeout() || !strings.Contains(err.Error(), "nothing sent or received for 1s") {
			t.Errorf("%v", err)
		}

		start := time.Now()
		v, err = s.upload(t.Context(), &fileParams{FileReader: plainReader{&dripping{left: 2, every: limit * 3 / 2}}, Filename: String("f")})
		if took := time.Since(start); err != nil || v.ID != "file_1" || took != 3*limit {
			t.Errorf("%v, %v after %v", v, err, took)
		}
	})
}

// dripping gives a byte at a time.
type dripping struct {
	left  int
	every time.Duration
}

func (d *dripping) Read(p []byte) (int, error) {
	if d.left == 0 {
		return 0, io.EOF
	}
	time.Sleep(d.every)
	d.left--
	p[0] = 'x'
	return 1, nil
}
