package stripe

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// bigFile is a file of zeros that counts how often it is read, and notices two who use it at once.
type bigFile struct {
	size, at int64
	reads    atomic.Int64
	busy     atomic.Bool
	shared   atomic.Bool
	watch    bool
	peak     atomic.Int64 // of the heap, if watch is set
}

// heap is how much memory is in use.
func heap() int64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

func (f *bigFile) enter() func() {
	if f.busy.Swap(true) {
		f.shared.Store(true)
	}
	return func() { f.busy.Store(false) }
}

func (f *bigFile) Read(p []byte) (int, error) {
	defer f.enter()()
	if f.reads.Add(1)%100 == 0 && f.watch {
		f.peak.Store(max(f.peak.Load(), heap()))
	}
	if f.at == f.size {
		return 0, io.EOF
	}
	n := int(min(int64(len(p)), f.size-f.at))
	clear(p[:n])
	f.at += int64(n)
	return n, nil
}

func (f *bigFile) Seek(offset int64, whence int) (int64, error) {
	defer f.enter()()
	switch whence {
	case io.SeekStart:
		f.at = offset
	case io.SeekEnd:
		f.at = f.size + offset
	}
	return f.at, nil
}

// uploader returns the methods of a client of a server that is a function.
func uploader(t *testing.T, http2 bool, handle http.HandlerFunc, opts ...ClientOption) *sessions {
	t.Helper()
	srv := httptest.NewUnstartedServer(handle)
	srv.EnableHTTP2 = http2
	srv.Config.ErrorLog = discard()
	srv.StartTLS()
	t.Cleanup(srv.Close)
	client := NewClient("sk_test_123", append([]ClientOption{WithBaseURL(srv.URL), WithHTTPClient(srv.Client())}, opts...)...)
	client.backend.wait = func(ctx context.Context, _ time.Duration) error { return ctx.Err() }
	return &sessions{client.backend}
}

// pipeUploader returns the methods of a client of a server that is a function, in a bubble of synctest: both are
// connected within the program. What it returns besides ends the server.
func pipeUploader(t *testing.T, timeout time.Duration, handle http.HandlerFunc) (s *sessions, end func()) {
	t.Helper()
	l := listenPipe()
	srv := &http.Server{Handler: handle, ErrorLog: discard()}
	go srv.Serve(l)
	tr := &http.Transport{DialContext: l.dial}
	client := NewClient("sk_test_123", WithBaseURL("http://127.0.0.1"), WithHTTPClient(&http.Client{Transport: tr, Timeout: timeout}))
	client.backend.wait = func(ctx context.Context, _ time.Duration) error { return ctx.Err() }
	return &sessions{client.backend}, func() {
		tr.CloseIdleConnections()
		srv.Close()
		time.Sleep(time.Minute) // of the bubble: net/http takes a moment to end a connection
	}
}

// A file of any size takes no more memory than a small one.
func TestUploadIsNotHeld(t *testing.T) {
	const size, most = 256 << 20, 32 << 20
	for _, known := range []bool{true, false} {
		var got atomic.Int64
		s := uploader(t, false, func(w http.ResponseWriter, r *http.Request) {
			n, _ := io.Copy(io.Discard, r.Body)
			got.Store(n)
			io.WriteString(w, `{"id": "file_1"}`)
		})
		file := &bigFile{size: size, watch: true}
		params := &fileParams{FileReader: file, Filename: String("f")}
		if !known {
			params.FileReader = plainReader{file}
		}
		before := heap()
		_, err := s.upload(context.Background(), params)
		if err != nil || got.Load() < size || got.Load() > size+1024 {
			t.Errorf("length known %v: %v, %d bytes arrived", known, err, got.Load())
		}
		if peak := file.peak.Load(); peak == 0 || peak > before+most {
			t.Errorf("length known %v: heap %d before, %d at most", known, before, peak)
		}
	}
}

// A server may answer before it has read the file. The reader then goes to one attempt after the
// other, and is left alone once the call has returned.
func TestUploadAnsweredEarly(t *testing.T) {
	for _, http2 := range []bool{false, true} {
		var requests, whole atomic.Int64
		s := uploader(t, http2, func(w http.ResponseWriter, r *http.Request) {
			if requests.Add(1) < 3 {
				w.Header().Set("Content-Type", "application/json")
				w.WriteHeader(http.StatusServiceUnavailable)
				io.WriteString(w, stripeBody)
				return
			}
			n, _ := io.Copy(io.Discard, r.Body)
			whole.Store(n)
			io.WriteString(w, `{"id": "file_1"}`)
		}, WithMaxNetworkRetries(20)) // the connection may be closed before the answer is read
		file := &bigFile{size: 32 << 20}
		v, err := s.upload(context.Background(), &fileParams{FileReader: file, Filename: String("f")})
		if err != nil || v.ID != "file_1" || whole.Load() < file.size || file.shared.Load() {
			t.Errorf("http2 %v: %v, %v, %d bytes, shared %v", http2, v, err, whole.Load(), file.shared.Load())
		}

		requests.Store(-1000)
		v, err = s.upload(context.Background(), &fileParams{FileReader: plainReader{file}, Filename: String("f")})
		reads := file.reads.Load()
		time.Sleep(20 * time.Millisecond)
		if !nothing(v) || err == nil || requests.Load() != -999 || file.reads.Load() != reads {
			t.Errorf("http2 %v: %v, %v, %d requests, %d reads after the call", http2, v, err, requests.Load()+1000, file.reads.Load()-reads)
		}
	}
}

// What the reader fails with is what the call fails with, at once.
func TestUploadReadError(t *testing.T) {
	broken := errors.New("disk on fire")
	for _, http2 := range []bool{false, true} {
		for _, c := range []struct {
			name   string
			reader io.Reader
			want   error
		}{
			{"at once", &failingReader{strings.NewReader(""), broken}, broken},
			{"later", &failingReader{&bigFile{size: 3 << 20}, broken}, broken},
			{"file that can be read again", &failingFile{&bigFile{size: 3 << 20}, broken}, broken},
			{"file that shrinks", &says{strings.NewReader("content"), 1 << 20}, io.ErrUnexpectedEOF},
			{"seeking", &stuck{strings.NewReader("content"), broken}, broken},
		} {
			var whole atomic.Int64
			s := uploader(t, http2, func(w http.ResponseWriter, r *http.Request) {
				if _, err := io.Copy(io.Discard, r.Body); err == nil {
					whole.Add(1)
				}
			})
			waits := 0
			s.backend.wait = func(context.Context, time.Duration) error { waits++; return nil }
			v, err := s.upload(context.Background(), &fileParams{FileReader: c.reader, Filename: String("f")})
			if !nothing(v) || !errors.Is(err, c.want) || waits != 0 || whole.Load() != 0 {
				t.Errorf("%s, http2 %v: %v, %v, %d waits, %d whole", c.name, http2, v, err, waits, whole.Load())
			}
			if err != nil && !strings.HasPrefix(err.Error(), "stripe: POST /v1/files: ") {
				t.Errorf("%s: %v", c.name, err)
			}
		}
	}
}

// failingFile fails where a file ends.
type failingFile struct {
	*bigFile
	err error
}

func (f *failingFile) Read(p []byte) (int, error) {
	return (&failingReader{io.LimitReader(f.bigFile, f.size-1-f.at), f.err}).Read(p)
}

// stuck cannot go back to where it began.
type stuck struct {
	*strings.Reader
	err error
}

func (s *stuck) Seek(offset int64, whence int) (int64, error) {
	if whence == io.SeekStart {
		return 0, s.err
	}
	return s.Reader.Seek(offset, whence)
}

// net/http sends a file again by itself where it may, from the beginning.
func TestUploadIsReplayable(t *testing.T) {
	var first, second string
	transport := roundTripper(func(r *http.Request) (*http.Response, error) {
		half := make([]byte, 200)
		io.ReadFull(r.Body, half)
		again, err := r.GetBody()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := r.Body.Read(half); err != errTakenBack {
			t.Errorf("two bodies read the file: %v", err)
		}
		b, _ := io.ReadAll(again)
		first, second = string(half), string(b)
		return &http.Response{StatusCode: 200, Body: io.NopCloser(strings.NewReader(`{}`))}, nil
	})
	s := &sessions{NewClient("sk", WithHTTPClient(&http.Client{Transport: transport})).backend}
	if _, err := s.upload(context.Background(), &fileParams{FileReader: strings.NewReader(strings.Repeat("x", 300)), Filename: String("f")}); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(second, first) || strings.Count(second, "x") < 300 {
		t.Errorf("%q, then %q", first, second)
	}
}

// A transport that keeps the body gets nothing from it once the call has returned.
func TestUploadIsTakenBack(t *testing.T) {
	var body io.Reader
	transport := roundTripper(func(r *http.Request) (*http.Response, error) {
		body = r.Body
		return &http.Response{StatusCode: 200, Body: io.NopCloser(strings.NewReader(`{}`))}, nil
	})
	s := &sessions{NewClient("sk", WithHTTPClient(&http.Client{Transport: transport})).backend}
	if _, err := s.upload(context.Background(), &fileParams{FileReader: strings.NewReader("x"), Filename: String("f")}); err != nil {
		t.Fatal(err)
	}
	if n, err := body.Read(make([]byte, 1)); n != 0 || err != errTakenBack {
		t.Errorf("%d, %v", n, err)
	}
}
