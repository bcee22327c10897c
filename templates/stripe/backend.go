package stripe

import (
	"context"
	"net/http"
	"strings"
	"time"
)

// apiURL is where the API is, uploadsURL where files go.
const (
	apiURL     = "https://api.stripe.com"
	uploadsURL = "https://files.stripe.com"
)

// A backend sends requests. It is immutable and safe for concurrent use.
type backend struct {
	authorization func() string // a function, because no way of printing looks into it
	err           error         // what is wrong with the configuration
	http          *http.Client  // the caller's, nil for the shared one
	url           string        // instead of every operation's own host, if not ""
	uploads       string        // instead of the host that files go to, if not ""
	retries       int64
	limit         int64  // of the size of a response
	log           logger // nil for none
	version       string
	account       string
	context       string
	userAgent     string
	clientInfo    string // X-Stripe-Client-User-Agent
	anyKind       bool   // an answer may be another resource than its type

	// carriers make the calls for a host, by its URL. Without -compat there are none.
	carriers map[string]carrier

	// wait waits for d or until ctx ends. It is a field for the tests.
	wait func(ctx context.Context, d time.Duration) error
}

// newBackend returns a backend with these settings. What is wrong with them is the error of every
// call.
func newBackend(key string, c *clientConfig) *backend {
	bearer := "Bearer " + key
	return &backend{
		authorization: func() string { return bearer },
		err:           c.check(key),
		http:          c.client(),
		url:           strings.TrimRight(c.url, "/"),
		uploads:       strings.TrimRight(c.uploads, "/"),
		retries:       c.retries,
		limit:         min(c.limit, maxLen),
		log:           c.log,
		version:       c.version,
		account:       c.account,
		context:       c.context,
		userAgent:     userAgent(c.app),
		clientInfo:    clientInfo(c.app),
		carriers:      c.carriers,
		wait:          wait,
	}
}

// backendOf returns the backend of a service, a field of a client. It is nil if the client was not
// made by [NewClient], which is the error of every call.
func backendOf[S ~struct{ backend *backend }](service *S) *backend {
	if service == nil {
		return nil
	}
	return struct{ backend *backend }(*service).backend
}

// client returns the HTTP client to send with, which does not follow redirects.
func (b *backend) client() *http.Client {
	if b.http != nil {
		return b.http
	}
	return sharedHTTP()
}

// endpoint returns the URL of a path, which begins with a host where the operation has one of its
// own.
func (b *backend) endpoint(path string) string {
	host, path := cutHost(path)
	switch {
	case host == uploadsURL && b.uploads != "":
		return b.uploads + path
	case b.url != "":
		return b.url + path
	}
	return host + path
}

// cutHost cuts a path from the host that it begins with, or that it is at by default.
func cutHost(path string) (host, rest string) {
	const scheme = "https://"
	if strings.HasPrefix(path, "/") {
		return apiURL, path
	}
	at := len(scheme) + strings.IndexByte(path[len(scheme):], '/')
	return path[:at], path[at:]
}
