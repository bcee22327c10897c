package stripe

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"sync"
)

// A fileSender makes the attempts of a call that sends a file. The file is read while it is sent,
// again for each attempt; if it cannot be read again, there is one attempt.
//
// net/http may read the body of a request for some time after it has given the response. So each
// attempt gets the reader lent, and it is taken back before the next one, and before the call
// returns.
type fileSender struct {
	backend    *backend
	request    *outgoing
	head, tail []byte // of the body, around the file
	seeker     io.Seeker
	start      int64 // where the file begins
	size       int64 // of the file, -1 if unknown

	mu     sync.Mutex // held while the reader is used
	reader io.Reader
	lent   *fileBody // who may use the reader, nil for nobody
	err    error     // what the reader failed with
}

// measure finds out whether the file can be read again and how long it is. Some files that say they
// are empty are not, so that is not believed.
func (s *fileSender) measure() {
	s.size = -1
	seeker, ok := s.reader.(io.Seeker)
	if !ok {
		s.request.once = true
		return
	}
	start, err := seeker.Seek(0, io.SeekCurrent)
	if err != nil { // a pipe, say
		s.request.once = true
		return
	}
	s.seeker, s.start = seeker, start
	if end, err := seeker.Seek(0, io.SeekEnd); err == nil && end > start {
		s.size = end - start
	}
}

// all returns the whole body, for a carrier.
func (s *fileSender) all() ([]byte, error) {
	return io.ReadAll(io.MultiReader(bytes.NewReader(s.head), s.reader, bytes.NewReader(s.tail)))
}

// send is as that of the backend, but sends the file.
func (s *fileSender) send(req *http.Request) (*APIResponse, error) {
	p := s.backend.newPatience(req.Context())
	defer p.end()
	body, err := s.lend(p)
	if err != nil {
		s.request.once = true
		return nil, err
	}
	req.Body, req.GetBody, req.ContentLength = body, nil, -1
	if s.size >= 0 {
		req.ContentLength = int64(len(s.head)) + s.size + int64(len(s.tail))
	}
	if s.seeker != nil {
		req.GetBody = func() (io.ReadCloser, error) { return s.lend(p) }
	}
	var r *APIResponse
	res, err := p.do(s.backend, req)
	if err == nil {
		r, err = s.backend.receive(res, newResponse(req, res))
		err = p.error(err)
	}
	if failed := s.takeBack(); failed != nil && err != nil {
		s.request.once = true
		return nil, failed
	}
	return r, err
}

// lend returns a body that reads the file from its beginning. One that was lent before cannot any
// more.
func (s *fileSender) lend(p *patience) (io.ReadCloser, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.seeker != nil {
		if _, err := s.seeker.Seek(s.start, io.SeekStart); err != nil {
			s.err = err
			return nil, err
		}
	}
	file := s.reader
	if s.size >= 0 {
		file = &wholeFile{file, s.size}
	}
	s.lent = &fileBody{
		sender:   s,
		patience: p,
		all:      io.MultiReader(bytes.NewReader(s.head), file, bytes.NewReader(s.tail)),
	}
	return s.lent, nil
}

// takeBack waits for a Read that is under way and keeps others from coming. It returns what the
// reader failed with, if it did.
func (s *fileSender) takeBack() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lent = nil
	return s.err
}

// A fileBody is the body of one attempt.
type fileBody struct {
	sender   *fileSender
	patience *patience
	all      io.Reader
}

// errTakenBack is for net/http, which reads a body that it has no use for any more.
var errTakenBack = errors.New("stripe: the attempt is over")

// Read reads from the body. The time that it takes is the caller's, not the network's.
func (b *fileBody) Read(p []byte) (int, error) {
	s := b.sender
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.lent != b {
		return 0, errTakenBack
	}
	b.patience.rest()
	n, err := b.all.Read(p)
	b.patience.wait()
	if err != nil && err != io.EOF {
		s.err = err
	}
	return n, err
}

// Close does nothing: the file is the caller's.
func (b *fileBody) Close() error { return nil }

// A wholeFile reads as many bytes as a file had when it was measured: no more if it grows, and with
// an error if it shrinks.
type wholeFile struct {
	file io.Reader
	left int64
}

// Read reads from the file.
func (f *wholeFile) Read(p []byte) (int, error) {
	if f.left == 0 {
		return 0, io.EOF
	}
	n, err := f.file.Read(p[:min(int64(len(p)), f.left)])
	f.left -= int64(n)
	if err == io.EOF && f.left > 0 {
		err = io.ErrUnexpectedEOF
	}
	return n, err
}
