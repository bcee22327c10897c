package stripe

import (
	"context"
	"io"
	"net/http"
)

// What the generator would write for an upload and a download, by hand.

type fileParams struct {
	Params
	Expand     []string
	FileReader io.Reader
	Filename   *string
	Metadata   map[string]string
	Purpose    *string
}

func (p *fileParams) encode(f *form) {
	parametersOfFile.put(f, p)
	n := f.push("file_link_data")
	putStringMap(f, "metadata", p.Metadata)
	f.prefix = f.prefix[:n]
	putString(f, "purpose", p.Purpose)
}

var zeroOfFile fileParams

var parametersOfFile = parameters{zero: &zeroOfFile, list: []parameter{
	{key: "expand", from: &zeroOfFile.Expand},
}}

func (p *fileParams) file() filePart {
	return filePart{"file", p.FileReader, p.Filename}
}

func (s *sessions) upload(ctx context.Context, params *fileParams) (*session, error) {
	if params == nil {
		params = new(fileParams)
	}
	return upload(ctx, s.backend, "https://files.stripe.com/v1/files", params, new(session))
}

func (s *sessions) pdf(ctx context.Context, id string, params *sessionParams) (*APIStream, error) {
	if params == nil {
		params = new(sessionParams)
	}
	return stream(ctx, s.backend, http.MethodGet, "https://files.stripe.com/v1/quotes/{quote}/pdf", params, id)
}

// plainReader hides what a reader can do besides reading.
type plainReader struct {
	io.Reader
}

// failingReader gives what is in it, then an error.
type failingReader struct {
	io.Reader
	err error
}

func (r *failingReader) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	if err == io.EOF {
		err = r.err
	}
	return n, err
}
