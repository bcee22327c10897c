package stripe

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"mime"
	"mime/multipart"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// parts reads a multipart body: a line for each field, two for the file.
func parts(t *testing.T, q recorded) []string {
	t.Helper()
	media, params, err := mime.ParseMediaType(q.header.Get("Content-Type"))
	if err != nil || media != "multipart/form-data" {
		t.Fatalf("%q: %v", q.header.Get("Content-Type"), err)
	}
	var all []string
	r := multipart.NewReader(strings.NewReader(q.body), params["boundary"])
	for {
		p, err := r.NextRawPart()
		if err == io.EOF {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(p)
		if err != nil {
			t.Fatal(err)
		}
		line := p.FormName() + "=" + string(content)
		if p.FileName() != "" {
			line += " as " + p.FileName() + ", " + p.Header.Get("Content-Type")
		}
		all = append(all, line)
	}
}

func TestUpload(t *testing.T) {
	s, srv := serve(t, []reply{ok(`{"id": "file_1"}`)})
	file := strings.NewReader("skipped" + "\x00\xff--x\r\n")
	file.Seek(7, io.SeekStart)
	params := &fileParams{
		Expand:     []string{"links", "a&b"},
		FileReader: file,
		Filename:   String(`C:\secret\dir/a "b" ü%20;.pdf`),
		Metadata:   map[string]string{"k 1": "v=1&+%\n", `q"]`: ""},
		Purpose:    String("identity_document"),
	}
	params.AddExtra("x[y]", "z")
	v, err := s.upload(context.Background(), params)
	if err != nil || v.ID != "file_1" || v.LastResponse.RequestID != "req_1" {
		t.Fatalf("%v, %v", v, err)
	}
	q := srv.got()[0]
	want := []string{
		"expand[0]=links",
		"expand[1]=a&b",
		"file_link_data[metadata][k 1]=v=1&+%\n",
		`file_link_data[metadata][q"]]=`,
		"purpose=identity_document",
		"x[y]=z",
		"file=\x00\xff--x\r\n as a \"b\" ü%20;.pdf, application/octet-stream",
	}
	if got := parts(t, q); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if q.method != "POST" || q.url != "/v1/files" || q.header.Get("Content-Length") != fmt.Sprint(len(q.body)) {
		t.Errorf("%s %s %v", q.method, q.url, q.header)
	}
	if len(q.header.Get("Idempotency-Key")) < 26 || q.header.Get("Authorization") != "Bearer sk_test_123" || q.header.Get("Stripe-Version") != APIVersion {
		t.Errorf("%v", q.header)
	}
}

// The length is sent if it can be known; what claims to be empty is not believed.
func TestUploadLength(t *testing.T) {
	name := filepath.Join(t.TempDir(), "f")
	if err := os.WriteFile(name, []byte("content"), 0o600); err != nil {
		t.Fatal(err)
	}
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for _, c := range []struct {
		name   string
		reader io.Reader
		known  bool
		want   string
	}{
		{"string", strings.NewReader("content"), true, "content"},
		{"file", file, true, "content"},
		{"plain", plainReader{strings.NewReader("content")}, false, "content"},
		{"pipe", &seekless{strings.NewReader("content")}, false, "content"},
		{"empty", strings.NewReader(""), false, ""},
		{"at its end", &says{strings.NewReader("content"), 0}, false, "content"},
		{"longer than it was", &says{strings.NewReader("content, and more"), 7}, true, "content"},
	} {
		s, srv := serve(t, []reply{ok(`{"id": "file_1"}`)})
		v, err := s.upload(context.Background(), &fileParams{FileReader: c.reader, Filename: String("f")})
		if err != nil || v.ID != "file_1" {
			t.Errorf("%s: %v, %v", c.name, v, err)
			continue
		}
		q := srv.got()[0]
		if got := parts(t, q); !slices.Equal(got, []string{"file=" + c.want + " as f, application/octet-stream"}) {
			t.Errorf("%s: %q", c.name, got)
		}
		if got := q.header.Get("Content-Length") != ""; got != c.known {
			t.Errorf("%s: length %q", c.name, q.header.Get("Content-Length"))
		}
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		t.Errorf("the file was closed: %v", err)
	}
}

// seekless has the method Seek, but cannot do it, as files that are pipes.
type seekless struct {
	io.Reader
}

func (*seekless) Seek(int64, int) (int64, error) { return 0, errors.New("cannot seek") }

// says is as long as it says, not as it is.
type says struct {
	*strings.Reader
	length int64
}

func (r *says) Seek(offset int64, whence int) (int64, error) {
	if whence == io.SeekEnd {
		return r.length, nil
	}
	return r.Reader.Seek(offset, whence)
}

// A file that can be read again is sent again, with the same key; another one is sent once.
func TestUploadRetries(t *testing.T) {
	unavailable := reply{status: 503, body: stripeBody}
	for _, c := range []struct {
		name     string
		failure  reply
		reader   io.Reader
		requests int
	}{
		{"unavailable", unavailable, strings.NewReader("content"), 3},
		{"no response", reply{reset: true}, strings.NewReader("content"), 3},
		{"unavailable, read once", unavailable, plainReader{strings.NewReader("content")}, 1},
		{"no response, read once", reply{reset: true}, plainReader{strings.NewReader("content")}, 1},
		{"refused", reply{status: 400, body: stripeBody}, strings.NewReader("content"), 1},
	} {
		s, srv := serve(t, []reply{c.failure, c.failure, ok(`{"id": "file_1"}`)})
		v, err := s.upload(context.Background(), &fileParams{FileReader: c.reader, Filename: String("f")})
		if (err == nil) != (c.requests == 3) || err != nil && !nothing(v) || err == nil && v.ID != "file_1" {
			t.Errorf("%s: %v, %v", c.name, v, err)
		}
		keys, bodies := make(map[string]bool), make(map[string]bool)
		for _, q := range srv.got() {
			keys[q.header.Get("Idempotency-Key")] = true
			bodies[q.body] = true
			if got := parts(t, q); !slices.Equal(got, []string{"file=content as f, application/octet-stream"}) {
				t.Errorf("%s: %q", c.name, got)
			}
		}
		if len(srv.got()) != c.requests || len(keys) != 1 || len(bodies) != 1 {
			t.Errorf("%s: %d requests, %d keys, %d bodies", c.name, len(srv.got()), len(keys), len(bodies))
		}
		var e *Error
		if c.failure.status == 503 && c.requests == 1 && (!errors.As(err, &e) || e.HTTPStatusCode != 503) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// Nothing is sent when something is wrong with the file.
func TestRefusedUploads(t *testing.T) {
	s, srv := serve(t, []reply{ok(`{}`)})
	for want, params := range map[string]*fileParams{
		"stripe: POST /v1/files: no FileReader":                                                         nil,
		"stripe: POST /v1/files: no Filename":                                                           {FileReader: strings.NewReader("x")},
		"stripe: POST /v1/files: no name of a file in Filename":                                         {FileReader: strings.NewReader("x"), Filename: String("folder/")},
		"stripe: POST /v1/files: control character in Filename":                                         {FileReader: strings.NewReader("x"), Filename: String("a\r\nb")},
		`stripe: control character in the header "Idempotency-Key"`:                                     {Params: Params{IdempotencyKey: String("a\n")}},
		`stripe: POST /v1/files: control character in the parameter "file_link_data[metadata][a\r\nb]"`: {FileReader: strings.NewReader("x"), Filename: String("x"), Metadata: map[string]string{"a\r\nb": ""}},
	} {
		if v, err := s.upload(context.Background(), params); !nothing(v) || err == nil || err.Error() != want {
			t.Errorf("%v, %v, want %s", v, err, want)
		}
	}
	if n := len(srv.got()); n != 0 {
		t.Errorf("%d requests", n)
	}
}

// Files go to their own host; a server for everything gets them too, unless there is one for files.
func TestUploadsURL(t *testing.T) {
	backends := func(api, uploads string) ClientOption {
		of := func(url string) *Backends {
			if url == "" {
				return NewBackends(nil)
			}
			return NewBackendsWithConfig(&BackendConfig{URL: String(url)})
		}
		return WithBackends(&Backends{API: of(api).API, Uploads: of(uploads).Uploads})
	}
	cases := map[string]struct {
		opts       []ClientOption
		api, files string
	}{
		"default":           {nil, "https://api.stripe.com", UploadsURL},
		"base":              {[]ClientOption{WithBaseURL("http://a")}, "http://a", "http://a"},
		"uploads":           {[]ClientOption{WithUploadsURL("http://u/x/")}, "https://api.stripe.com", "http://u/x"},
		"both":              {[]ClientOption{WithUploadsURL("http://u"), WithBaseURL("http://a")}, "http://a", "http://u"},
		"backends":          {[]ClientOption{backends("http://a", "http://u")}, "http://a", "http://u"},
		"backend of files":  {[]ClientOption{backends("", "http://u")}, "https://api.stripe.com", "http://u"},
		"backend of others": {[]ClientOption{backends("http://a", "")}, "http://a", "http://a"},
		"config, then base": {[]ClientOption{WithBackends(NewBackendsWithConfig(&BackendConfig{URL: String("http://c")})), WithBaseURL("http://a")}, "http://a", "http://a"},
	}
	for _, name := range slices.Sorted(maps.Keys(cases)) {
		c := cases[name]
		b := NewClient("sk", c.opts...).backend
		if api, files := b.endpoint("/v1/files"), b.endpoint("https://files.stripe.com/v1/files"); b.err != nil || api != c.api+"/v1/files" || files != c.files+"/v1/files" {
			t.Errorf("%s: %s, %s, %v", name, api, files, b.err)
		}
	}
	if err := NewClient("sk", WithUploadsURL("ftp://u")).backend.err; err == nil || err.Error() != "stripe: the uploads URL begins neither with https:// nor with http://" {
		t.Errorf("%v", err)
	}
}
