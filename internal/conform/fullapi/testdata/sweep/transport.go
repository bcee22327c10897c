package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"net/url"
)

// A record is what one call sends and gets.
type record struct {
	probing bool // nothing is sent
	request *http.Request
	body    []byte
	answer  []byte
}

type recordKey struct{}

// recording returns a context whose call is written down in r.
func recording(r *record) context.Context {
	return context.WithValue(context.Background(), recordKey{}, r)
}

// A transport sends all requests to one server, and writes them down.
type transport struct{ host string }

var errProbe = errors.New("not sent")

func (t *transport) RoundTrip(req *http.Request) (*http.Response, error) {
	r := req.Context().Value(recordKey{}).(*record)
	r.request = req.Clone(req.Context())
	if req.Body != nil {
		r.body, _ = io.ReadAll(req.Body)
		req.Body.Close()
	}
	if r.probing {
		return nil, errProbe
	}
	r.request.URL.Scheme, r.request.URL.Host = "http", t.host
	r.request.Body = io.NopCloser(bytes.NewReader(r.body))
	res, err := http.DefaultTransport.RoundTrip(r.request)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if r.answer, err = io.ReadAll(res.Body); err != nil {
		return nil, err
	}
	res.Body = io.NopCloser(bytes.NewReader(r.answer))
	return res, nil
}

// pairs are the parameters that were sent, in the query and in the body.
func (r *record) pairs() ([]pair, error) {
	values, err := url.ParseQuery(r.request.URL.RawQuery)
	if err != nil {
		return nil, err
	}
	all := appendPairs(nil, values)
	kind, params, _ := mime.ParseMediaType(r.request.Header.Get("Content-Type"))
	if kind != "multipart/form-data" {
		values, err := url.ParseQuery(string(r.body))
		return appendPairs(all, values), err
	}
	form, err := multipart.NewReader(bytes.NewReader(r.body), params["boundary"]).ReadForm(1 << 20)
	if err != nil {
		return nil, err
	}
	all = appendPairs(all, form.Value)
	for key, headers := range form.File {
		for _, h := range headers {
			file, err := h.Open()
			if err != nil {
				return nil, err
			}
			content, err := io.ReadAll(file)
			if err != nil {
				return nil, err
			}
			all = append(all, pair{key, string(content)})
		}
	}
	return all, nil
}

func appendPairs(to []pair, values map[string][]string) []pair {
	for key, list := range values {
		for _, value := range list {
			to = append(to, pair{key, value})
		}
	}
	return to
}
