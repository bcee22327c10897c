package stripe

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"strings"
)

// A filePart is the file in the params of a call.
type filePart struct {
	field  string    // its name in the form
	reader io.Reader // what it contains
	name   *string   // its own name
}

// fileRequest is what the params of calls that send a file are.
type fileRequest interface {
	request
	file() filePart
}

// upload calls an endpoint that takes a file, and returns its answer, which is read into v.
func upload[P result](ctx context.Context, b *backend, path string, params fileRequest, v P, ids ...string) (P, error) {
	if err := b.upload(ctx, path, ids, params, v); err != nil {
		return failed(v), err
	}
	return v, nil
}

// upload is the part of upload that is the same for all types.
func (b *backend) upload(ctx context.Context, path string, ids []string, params fileRequest, v result) error {
	o, err := b.prepare(http.MethodPost, path, ids, params)
	if err != nil {
		return err
	}
	s := &fileSender{backend: b, request: o}
	if err := s.frame(params.file()); err != nil {
		return o.error(err)
	}
	if b.carriers[o.host] != nil {
		if o.body, err = s.all(); err != nil {
			return o.error(err)
		}
		return b.fetch(ctx, o, v)
	}
	s.measure()
	o.send = s.send
	return b.fetch(ctx, o, v)
}

// frame turns the form of the request into the beginning and the end of a multipart body, between
// which the file stands.
func (s *fileSender) frame(file filePart) error {
	if placeOf(file.reader).isNil() {
		return errors.New("no FileReader")
	}
	name, err := baseName(file.name)
	if err != nil {
		return err
	}
	var buf bytes.Buffer
	w := multipart.NewWriter(&buf)
	if err := writeFields(w, string(s.request.body)); err != nil {
		return err
	}
	if _, err := w.CreateFormFile(file.field, name); err != nil {
		return err
	}
	s.reader = file.reader
	s.head = bytes.Clone(buf.Bytes())
	buf.Reset()
	if err := w.Close(); err != nil {
		return err
	}
	s.tail = buf.Bytes()
	s.request.body, s.request.content = nil, w.FormDataContentType()
	return nil
}

// writeFields writes a form to w: keys and values are as they are, not escaped.
func writeFields(w *multipart.Writer, form string) error {
	for pair := range strings.SplitSeq(form, "&") {
		key, value, ok := strings.Cut(pair, "=")
		if !ok {
			continue // the form is empty
		}
		key, err := url.QueryUnescape(key)
		if err != nil {
			return err
		}
		if !headerSafe(key) {
			return fmt.Errorf("control character in the parameter %q", key)
		}
		if value, err = url.QueryUnescape(value); err != nil {
			return err
		}
		if err := w.WriteField(key, value); err != nil {
			return err
		}
	}
	return nil
}

// baseName returns the name of a file without its folders, with the separators of any system: the
// server need not know them.
func baseName(name *string) (string, error) {
	if name == nil {
		return "", errors.New("no Filename")
	}
	base := (*name)[strings.LastIndexAny(*name, `/\`)+1:]
	switch {
	case base == "":
		return "", errors.New("no name of a file in Filename")
	case !headerSafe(base):
		return "", errors.New("control character in Filename")
	}
	return base, nil
}
