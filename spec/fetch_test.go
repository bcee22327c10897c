package spec

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
)

// testLimit is the largest document of the tests.
const testLimit = 1 << 20

// answer starts a server that answers every request in the same way.
func answer(t *testing.T, handler http.HandlerFunc) *httptest.Server {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server
}

// refused checks that a document is not fetched, and why. SERVER stands for the server's URL.
func refused(t *testing.T, server *httptest.Server, want string) {
	t.Helper()
	data, err := fetcher{limit: testLimit, timeout: time.Hour}.fetch(t.Context(), server.URL+"/spec3.json")
	if data != nil || err == nil {
		t.Fatalf("%d bytes are fetched, error %v", len(data), err)
	}
	if got := strings.ReplaceAll(err.Error(), server.URL, "SERVER"); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestFetch(t *testing.T) {
	server := answer(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/moved.yaml":
			http.SetCookie(w, &http.Cookie{Name: "session", Value: "1"})
			http.Redirect(w, r, "/spec3.yaml", http.StatusFound)
		case "/spec3.yaml":
			if r.Header.Get("Authorization") != "" || r.Header.Get("Cookie") != "" {
				t.Errorf("credentials are sent: %v", r.Header)
			}
			fmt.Fprint(w, "openapi: 3.0.0\ninfo:\n  version: in YAML\npaths:\n  /v1/things: {}\n")
		default:
			fmt.Fprint(w, small)
		}
	})
	for path, want := range map[string]string{
		"/spec3.json":       "2026-01-01.test",
		"/download?id=1":    "2026-01-01.test",
		"/spec3.yaml":       "in YAML",
		"/moved.yaml#/info": "in YAML",
	} {
		d, err := Open(t.Context(), server.URL+path, "")
		if err != nil {
			t.Error(err)
		} else if d.Version != want || d.Name != server.URL+path {
			t.Errorf("%s has the version %q, want %q", d.Name, d.Version, want)
		}
	}
}

func TestFetchRefusesAnswers(t *testing.T) {
	for name, test := range map[string]struct {
		answer http.HandlerFunc
		want   string
	}{
		"not found": {
			http.NotFound,
			"SERVER/spec3.json: the server answers 404 Not Found; check the URL",
		},
		"part": {
			func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusPartialContent) },
			"SERVER/spec3.json: the server answers 206 Partial Content; check the URL",
		},
		"web page": {
			func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "\n<!DOCTYPE html><p>spec3.json") },
			"SERVER/spec3.json: the server sent a web page or XML, no document; give the URL of the file itself",
		},
		"announces too much": {
			func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Length", "2147483648") },
			"SERVER/spec3.json: the document is larger than 1 MiB; give an OpenAPI 3.0 document",
		},
		"cut off": {
			func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Length", "1000")
				fmt.Fprint(w, "{")
			},
			"SERVER/spec3.json: the server ends its answer before the document's end; try again",
		},
	} {
		t.Run(name, func(t *testing.T) { refused(t, answer(t, test.answer), test.want) })
	}
}

// TestFetchStopsAtLimit lets a server send without end, and without saying how much.
func TestFetchStopsAtLimit(t *testing.T) {
	sent := make(chan int, 1)
	server := answer(t, func(w http.ResponseWriter, r *http.Request) {
		total, block := 0, make([]byte, 64<<10)
		for total < 64*testLimit {
			n, err := w.Write(block)
			total += n
			if err != nil {
				break
			}
		}
		sent <- total
	})
	refused(t, server, "SERVER/spec3.json: the document is larger than 1 MiB; give an OpenAPI 3.0 document")
	if n := <-sent; n >= 64*testLimit {
		t.Errorf("all %d bytes were taken", n)
	}
}

func TestFetchRefusesRedirects(t *testing.T) {
	for to, want := range map[string]string{
		"http://192.0.2.1/spec3.json":        "redirect to http://192.0.2.1/spec3.json: a document is fetched by https alone; give an https URL, or a file",
		"ftp://localhost/spec3.json":         "redirect to ftp://localhost/spec3.json: a document is fetched by https alone; give an https URL, or a file",
		"https://me:pw@192.0.2.1/spec3.json": "redirect to https://192.0.2.1/spec3.json: the URL has credentials in it, which are not sent; take them out, or download the document and give the file",
		"/spec3.json":                        "redirect to SERVER/spec3.json: there are more than 5 redirects; give the URL of the file itself",
		"https:///spec3.json":                "redirect to https:///spec3.json: the URL names no host; give an https URL, or a file",
	} {
		server := answer(t, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Location", to)
			w.WriteHeader(http.StatusFound)
		})
		refused(t, server, "SERVER/spec3.json: "+want)
	}
}

// TestRedirectsToThisMachine checks that only this machine may send one here.
func TestRedirectsToThisMachine(t *testing.T) {
	for first, want := range map[string]string{
		"http://127.0.0.1/a": "",
		"http://[::1]/a":     "",
		"https://192.0.2.1/": "redirect to https://localhost/b: this machine is not for others to ask; give the URL of the file itself",
	} {
		got := ""
		if err := checkRedirect(request(t, "https://localhost/b"), []*http.Request{request(t, first)}); err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("from %s: %q, want %q", first, got, want)
		}
	}
}

func request(t *testing.T, name string) *http.Request {
	t.Helper()
	u, err := url.Parse(name)
	if err != nil {
		t.Fatal(err)
	}
	return &http.Request{URL: u}
}

// TestFetchEnds checks that a server which says nothing more is waited for until the time is up, or the caller
// has enough.
func TestFetchEnds(t *testing.T) {
	server := answer(t, func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "{")
		_ = http.NewResponseController(w).Flush()
		<-r.Context().Done()
	})
	name := server.URL + "/spec3.json"
	_, err := fetcher{limit: testLimit, timeout: 50 * time.Millisecond}.fetch(t.Context(), name)
	want := name + ": the document has not come within 50ms; try again, or download it and give the file"
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := Open(ctx, name, ""); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v, want the caller's own error", err)
	}
}

// TestFetchOffline checks what is said of a network that is not there.
func TestFetchOffline(t *testing.T) {
	for want, err := range map[string]error{
		"the host example.com is not found (no such host); check the URL and the network, or give a file": &net.DNSError{Name: "example.com", Err: "no such host"},
		"the server is not reached (network is down); check the URL and the network, or give a file":      &net.OpError{Op: "dial", Err: errors.New("network is down")},
	} {
		if got := explainFetch(&url.Error{Op: "Get", URL: "https://example.com", Err: err}).Error(); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	server := answer(t, http.NotFound)
	server.Close()
	_, err := Open(t.Context(), server.URL, "")
	if err == nil || !strings.HasPrefix(err.Error(), server.URL+": the server is not reached (") {
		t.Errorf("of a closed server: %v", err)
	}
}
