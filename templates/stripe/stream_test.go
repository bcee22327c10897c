package stripe

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func TestStream(t *testing.T) {
	file := "%PDF-1.7\x00" + strings.Repeat("x", 5000)
	pdf := reply{status: 200, body: file, header: map[string]string{"Content-Type": "application/pdf"}}
	s, srv := serve(t, []reply{{status: 503, body: stripeBody}, {reset: true}, pdf}, WithMaxResponseBytes(1000))
	v, err := s.pdf(context.Background(), "qt 1", &sessionParams{Expand: []string{"a"}})
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(v.LastResponse.Body)
	if err != nil || string(b) != file || v.LastResponse.Body.Close() != nil {
		t.Errorf("%q, %v", b, err)
	}
	if n, err := v.LastResponse.Body.Read(make([]byte, 1)); n != 0 || err != io.EOF {
		t.Errorf("%d, %v behind the end", n, err)
	}
	r := v.LastResponse
	if r.StatusCode != 200 || r.Status != "200 OK" || r.RequestID != "req_3" || r.Header.Get("Content-Type") != "application/pdf" || r.IdempotencyKey != "" {
		t.Errorf("%+v", r)
	}
	if q := srv.got()[2]; q.method != "GET" || q.url != "/v1/quotes/qt%201/pdf?expand[0]=a" || q.body != "" {
		t.Errorf("%+v", q)
	}
	other := new(StreamingAPIResponse)
	if v.SetLastResponse(other); v.LastResponse != other {
		t.Error("the response was not set")
	}
}

// An error instead of a file is an *Error, read within the limit.
func TestStreamErrors(t *testing.T) {
	for _, c := range []struct {
		name   string
		answer reply
		want   string
		calls  int
	}{
		{"Stripe's", reply{status: 404, body: stripeBody}, "status 404", 1},
		{"Stripe's, again and again", reply{status: 500, body: stripeBody}, "status 500", 3},
		{"a proxy's", reply{status: 403, body: htmlBody}, "unexpected response: <html>", 1},
		{"a redirect", reply{status: 302, header: map[string]string{"Location": "/"}}, "status 302", 1},
		{"too large", reply{status: 404, body: strings.Repeat(" ", 2000)}, "larger than 1000 bytes", 1},
	} {
		s, srv := serve(t, []reply{c.answer}, WithMaxResponseBytes(1000))
		v, err := s.pdf(context.Background(), "qt_1", nil)
		var e *Error
		if !nothing(v) || err == nil || !strings.Contains(err.Error(), c.want) || errors.As(err, &e) == (c.name == "too large") {
			t.Errorf("%s: %v, %v", c.name, v, err)
		}
		if len(srv.got()) != c.calls {
			t.Errorf("%s: %d requests", c.name, len(srv.got()))
		}
	}
	s, srv := serve(t, []reply{ok("x")})
	if v, err := s.pdf(context.Background(), "", nil); !nothing(v) || err == nil || len(srv.got()) != 0 {
		t.Errorf("%v, %v, %d requests", v, err, len(srv.got()))
	}
}

// A file that breaks off says so where it does.
func TestStreamCutOff(t *testing.T) {
	s, srv := serve(t, []reply{{status: 200, body: "%PDF", cut: true}})
	v, err := s.pdf(context.Background(), "qt_1", nil)
	if err != nil {
		t.Fatal(err)
	}
	defer v.LastResponse.Body.Close()
	b, err := io.ReadAll(v.LastResponse.Body)
	if string(b) != "%PDF" || !errors.Is(err, io.ErrUnexpectedEOF) || len(srv.got()) != 1 {
		t.Errorf("%q, %v, %d requests", b, err, len(srv.got()))
	}
}

// A file of any size takes no more memory than a small one.
func TestStreamIsNotHeld(t *testing.T) {
	const size, most = 256 << 20, 32 << 20
	file := &bigFile{size: size, watch: true}
	s := uploader(t, false, func(w http.ResponseWriter, _ *http.Request) { io.Copy(w, file) })
	before := heap()
	v, err := s.pdf(context.Background(), "qt_1", nil)
	if err != nil {
		t.Fatal(err)
	}
	n, err := io.Copy(io.Discard, v.LastResponse.Body)
	if err != nil || n != size || file.peak.Load() > before+most {
		t.Errorf("%v, %d bytes, heap %d before, %d at most", err, n, before, file.peak.Load())
	}
}

// The timeout is for a network that does nothing: not for a caller that takes its time.
func TestStreamTimeout(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const limit = 300 * time.Millisecond
		requests := 0
		s, end := pipeUploader(t, limit, func(w http.ResponseWriter, r *http.Request) {
			if requests++; requests == 1 {
				<-r.Context().Done() // no answer, not even a late one: tried again
				panic(http.ErrAbortHandler)
			}
			for range 4 {
				io.WriteString(w, "x")
				w.(http.Flusher).Flush()
				time.Sleep(limit / 2)
			}
			<-r.Context().Done() // and no end
		})
		defer end()
		v, err := s.pdf(t.Context(), "qt_1", nil)
		if err != nil || requests != 2 {
			t.Fatalf("%v after %d requests", err, requests)
		}
		defer v.LastResponse.Body.Close()
		time.Sleep(2 * limit)
		if _, err := io.ReadFull(v.LastResponse.Body, make([]byte, 1)); err != nil {
			t.Fatal(err)
		}
		time.Sleep(2 * limit)
		b, err := io.ReadAll(v.LastResponse.Body)
		if string(b) != "xxx" || !errors.Is(err, context.DeadlineExceeded) || err.Error() != "nothing sent or received for 300ms" {
			t.Errorf("%q, %v", b, err)
		}
	})
}

// A server that ends the file when the connection ends does not make it whole.
func TestStreamEndedByContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	transport := roundTripper(func(*http.Request) (*http.Response, error) {
		return &http.Response{StatusCode: 200, Header: http.Header{}, Body: io.NopCloser(strings.NewReader("%PDF"))}, nil
	})
	v, err := (&sessions{NewClient("sk", WithHTTPClient(&http.Client{Transport: transport})).backend}).pdf(ctx, "qt_1", nil)
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	if b, err := io.ReadAll(v.LastResponse.Body); !errors.Is(err, context.Canceled) {
		t.Errorf("%q, %v", b, err)
	}
}

// The context and Close end a download wherever it is, and nothing of it stays.
func TestStreamEnds(t *testing.T) {
	before := runtime.NumGoroutine()
	for _, http2 := range []bool{false, true} {
		t.Run(fmt.Sprintf("http2 %v", http2), func(t *testing.T) {
			s := uploader(t, http2, func(w http.ResponseWriter, _ *http.Request) { io.Copy(w, &bigFile{size: 1 << 40}) })
			ctx, cancel := context.WithCancel(context.Background())
			v, err := s.pdf(ctx, "qt_1", nil)
			if err != nil {
				t.Fatal(err)
			}
			if n, err := io.CopyN(io.Discard, v.LastResponse.Body, 1<<20); err != nil {
				t.Errorf("%d, %v", n, err)
			}
			cancel()
			if _, err := io.Copy(io.Discard, v.LastResponse.Body); !errors.Is(err, context.Canceled) {
				t.Errorf("%v", err)
			}

			v, err = s.pdf(context.Background(), "qt_1", nil)
			if err != nil {
				t.Fatal(err)
			}
			if err := v.LastResponse.Body.Close(); err != nil {
				t.Errorf("%v", err)
			}
			if n, err := v.LastResponse.Body.Read(make([]byte, 1)); n != 0 || err == nil || err == io.EOF {
				t.Errorf("%d, %v after Close", n, err)
			}
			s.backend.http.CloseIdleConnections()
		})
	}
	settle(t, "goroutines", before, runtime.NumGoroutine)
}
