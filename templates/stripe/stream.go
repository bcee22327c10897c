package stripe

import (
	"context"
	"io"
	"net/http"
)

// APIStream is what a call that downloads a file returns.
type APIStream struct {
	// LastResponse is the response, with the file as its Body.
	LastResponse *StreamingAPIResponse
}

// SetLastResponse sets s.LastResponse.
func (s *APIStream) SetLastResponse(response *StreamingAPIResponse) { s.LastResponse = response }

// StreamingAPIResponse is a response of Stripe's API that is a file.
type StreamingAPIResponse struct {
	// Header is the header of the response.
	Header http.Header

	// IdempotencyKey is the key that the request was sent with, "" if none.
	IdempotencyKey string

	// Body is the file, which comes while it is read, and may be of any size. Close it. The context
	// of the call ends it, and the timeout of the HTTP client a single Read that gets nothing.
	Body io.ReadCloser

	// RequestID is Stripe's name for the request, req_…, which its support asks for.
	RequestID string

	// Status is such as "200 OK".
	Status string

	// StatusCode is such as 200.
	StatusCode int
}

// stream calls an endpoint that answers with a file. ids stand for the placeholders of path, in
// order. Once the file has begun to come, the call is not tried again.
func stream(ctx context.Context, b *backend, method, path string, params request, ids ...string) (*APIStream, error) {
	s := new(APIStream)
	if err := b.stream(ctx, method, path, ids, params, s); err != nil {
		return failed(s), err
	}
	return s, nil
}

// stream is stream with a result to put the file into.
func (b *backend) stream(ctx context.Context, method, path string, ids []string, params request, s *APIStream) error {
	o, err := b.prepare(method, path, ids, params)
	if err != nil {
		return err
	}
	if c := b.carriers[o.host]; c != nil {
		return c.carry(ctx, b, o, s)
	}
	d := &download{backend: b}
	o.send = d.send
	r, err := b.do(ctx, o)
	if err != nil {
		return err
	}
	s.LastResponse = &StreamingAPIResponse{
		Header:         r.Header,
		IdempotencyKey: r.IdempotencyKey,
		Body:           d.body,
		RequestID:      r.RequestID,
		Status:         r.Status,
		StatusCode:     r.StatusCode,
	}
	return nil
}

// A download makes the attempts of a call that answers with a file.
type download struct {
	backend *backend
	body    *downloadBody // of the attempt that succeeded
}

// send is as that of the backend, but leaves the body of a success to be read.
func (d *download) send(req *http.Request) (*APIResponse, error) {
	p := d.backend.newPatience(req.Context())
	res, err := p.do(d.backend, req)
	if err != nil {
		p.end()
		return nil, err
	}
	r := newResponse(req, res)
	if r.success() {
		p.rest()
		d.body = &downloadBody{body: res.Body, patience: p}
		return r, nil
	}
	defer p.end()
	r, err = d.backend.receive(res, r)
	return r, p.error(err)
}

// A downloadBody is the body of a response, with patience.
type downloadBody struct {
	body     io.ReadCloser
	patience *patience
	err      error // what ended it
}

// Read reads from the file.
func (b *downloadBody) Read(p []byte) (int, error) {
	if b.err != nil {
		return 0, b.err
	}
	b.patience.wait()
	n, err := b.body.Read(p)
	b.patience.rest()
	if err != nil {
		b.err = b.patience.error(err)
		b.patience.end()
	}
	return n, b.err
}

// Close ends the download, wherever it is.
func (b *downloadBody) Close() error {
	defer b.patience.end()
	return b.body.Close()
}
