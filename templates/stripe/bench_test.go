package stripe

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"testing"
)

func BenchmarkDecode(b *testing.B) {
	for _, c := range []struct {
		name string
		doc  string
		v    func() decoder
	}{
		{"session", sessionJSON, func() decoder { return new(session) }},
		{"page of 100", sessionPage(100), func() decoder { return new(sessionList) }},
	} {
		doc := []byte(c.doc)
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(doc)))
			b.ReportAllocs()
			for b.Loop() {
				if err := unmarshal(doc, c.v()); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(c.name+", skipped", func(b *testing.B) {
			b.SetBytes(int64(len(doc)))
			b.ReportAllocs()
			for b.Loop() {
				if scanSkip(doc, 0, 0) != len(doc) {
					b.Fatal("not to the end")
				}
			}
		})
	}
}

func BenchmarkForm(b *testing.B) {
	var p request = allParams()
	b.ReportAllocs()
	for b.Loop() {
		p.encode(newForm())
	}
}

// BenchmarkCreate is a whole call without a network: what is left is the package's own work.
func BenchmarkCreate(b *testing.B) {
	answer := []byte(sessionJSON)
	transport := roundTripper(func(r *http.Request) (*http.Response, error) {
		io.Copy(io.Discard, r.Body)
		return &http.Response{StatusCode: 200, Header: http.Header{}, Body: io.NopCloser(bytes.NewReader(answer)), ContentLength: int64(len(answer))}, nil
	})
	s := &sessions{NewClient("sk_test_123", WithHTTPClient(&http.Client{Transport: transport})).backend}
	p := allParams()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := s.create(context.Background(), p); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkConstructEvent(b *testing.B) {
	payload := []byte(`{"id":"evt_1","object":"event","api_version":"` + APIVersion + `","data":{"object":` + sessionJSON + `},"type":"a.b"}`)
	s := GenerateTestSignedPayload(&UnsignedPayload{Payload: payload, Secret: "whsec_test"})
	b.SetBytes(int64(len(payload)))
	b.ReportAllocs()
	for b.Loop() {
		e, err := ConstructEvent(payload, s.Header, "whsec_test")
		if err == nil {
			err = e.Data.Decode(new(session))
		}
		if err != nil {
			b.Fatal(err)
		}
	}
}
