package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"
)

// served starts a server that has the files of the current folder below /files, and trouble elsewhere.
func served(t *testing.T) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	mux.Handle("/files/", http.StripPrefix("/files/", http.FileServerFS(os.DirFS("."))))
	mux.HandleFunc("/page", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "<html>") })
	mux.HandleFunc("/large", func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Length", "2000000000") })
	mux.HandleFunc("/away", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "http://192.0.2.1/spec3.json", http.StatusMovedPermanently)
	})
	mux.HandleFunc("/stalled", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server
}

// TestDocumentsByURL gives both documents by URL, pinned, and compares the package with the one that the files
// give.
func TestDocumentsByURL(t *testing.T) {
	workspace(t)
	server := served(t)
	put(t, "more.yaml", strings.Replace(read(t, "things.json"), "{", "# In YAML.\n{", 1))
	if got := gen(t, things("-annotations", "more.yaml")...); got.code != exitOK {
		t.Fatal(got)
	}
	sum := func(name string) string { return fmt.Sprintf("%x", sha256.Sum256([]byte(read(t, name)))) }
	args := []string{"-resources", "thing", "-out", "stripe", "-annotations", server.URL + "/files/more.yaml", "-spec", server.URL + "/files/things.json"}
	for _, pin := range []string{sum("things.json") + "," + sum("more.yaml"), "," + strings.ToUpper(sum("more.yaml")), ""} {
		if got := gen(t, append([]string{"check", "-sha256", pin}, args...)...); got != (outcome{}) {
			t.Errorf("-sha256 %s: %v", pin, got)
		}
	}
}

// TestDiffPinsNewer checks that the hash is for the newer one of two documents.
func TestDiffPinsNewer(t *testing.T) {
	workspace(t)
	put(t, "older.json", strings.Replace(read(t, "things.json"), "{", "{ ", 1))
	sum := fmt.Sprintf("%x", sha256.Sum256([]byte(read(t, "things.json"))))
	if got := gen(t, "diff", "-old", "older.json", "-spec", "things.json", "-sha256", sum, "-annotations", "none", "-resources", "thing"); got != (outcome{}) {
		t.Error(got)
	}
}

// TestDocumentURLRefused checks that what is no document is refused in one line, for either flag.
func TestDocumentURLRefused(t *testing.T) {
	workspace(t)
	server := served(t)
	sum := fmt.Sprintf("%x", sha256.Sum256([]byte(read(t, "things.json"))))
	for path, want := range map[string]string{
		"/none":              "the server answers 404 Not Found; check the URL",
		"/page":              "the server sent a web page or XML, no document; give the URL of the file itself",
		"/large":             "the document is larger than 64 MiB; give an OpenAPI 3.0 document",
		"/away":              "redirect to http://192.0.2.1/spec3.json: a document is fetched by https alone; give an https URL, or a file",
		"/files/things.json": "the document has the sha256 " + sum + ", not " + strings.Repeat("0", 64) + "; see what has changed before you pin it anew",
	} {
		for flag, pin := range map[string]string{"-spec": "", "-annotations": ","} {
			before := snapshot(t)
			got := gen(t, things(flag, server.URL+path, "-sha256", pin+strings.Repeat("0", 64))...)
			if want := (outcome{exitTrouble, "", "gen: " + server.URL + path + ": " + want + "\n"}); got != want {
				t.Errorf("%s: got %v, want %v", flag, got, want)
			}
			unchanged(t, before)
		}
	}
}

// TestDocumentURLCancelled interrupts a fetch, which otherwise would take a minute.
func TestDocumentURLCancelled(t *testing.T) {
	workspace(t)
	server := served(t)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	time.AfterFunc(50*time.Millisecond, cancel)
	want := outcome{exitTrouble, "", "gen: interrupted; nothing was written\n"}
	if got := genContext(ctx, things("-spec", server.URL+"/stalled")...); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}
