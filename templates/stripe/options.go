package stripe

import (
	"cmp"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// NewClient returns a client that calls Stripe's API with the secret key. A wrong key or option is
// an error of every call, before anything is sent.
func NewClient(key string, opts ...ClientOption) *Client {
	c := new(Client)
	c.bind(newBackend(key, newConfig(opts)))
	return c
}

// newConfig returns the defaults with what options set.
func newConfig(opts []ClientOption) *clientConfig {
	config := &clientConfig{
		retries: DefaultMaxNetworkRetries,
		limit:   defaultResponseLimit,
		version: APIVersion,
	}
	for _, opt := range opts {
		if opt != nil {
			opt(config)
		}
	}
	return config
}

// A ClientOption is a setting of [NewClient]. Of options that contradict each other the last one
// counts.
type ClientOption func(*clientConfig)

const (
	// DefaultMaxNetworkRetries is how often a call is tried again if nothing else is asked for.
	DefaultMaxNetworkRetries int64 = 2

	// defaultTimeout is that of one attempt with the client's own HTTP client.
	defaultTimeout = 80 * time.Second

	defaultResponseLimit = 64 << 20
)

// clientConfig is what options set.
type clientConfig struct {
	http    *http.Client // the caller's, nil for our own
	retries int64
	limit   int64
	url     string // "" for the operations' own
	uploads string // "" for url
	log     logger // nil for none
	account string
	context string
	version string
	app     AppInfo
	wrong   error // what an option could not take

	carriers map[string]carrier
}

// WithHTTPClient makes the client send with a copy of c, with its timeouts but without following
// redirects.
//
// Nil, the default, is an http.Client that allows each attempt 80 seconds. An attempt that sends or
// gets a file may take longer, if the network does not keep it waiting for as long. All clients
// share its transport: a copy of [http.DefaultTransport], made at the first call, that keeps 100
// idle connections per host. A program that replaces http.DefaultTransport, before or after
// [NewClient], has its replacement used from the next call on: copied if it is an *http.Transport,
// as it is if not.
func WithHTTPClient(c *http.Client) ClientOption {
	return func(config *clientConfig) { config.http = c }
}

// WithMaxNetworkRetries sets how often a call is tried again after a failure that may pass. The
// default is 2, 0 is never.
func WithMaxNetworkRetries(n int64) ClientOption {
	return func(config *clientConfig) { config.retries = n }
}

// WithBaseURL makes the client send everything to the server at url, such as http://localhost:12111
// for stripe-mock. Its path, if it has one, is in its escaped form. Empty is the default:
// https://api.stripe.com, and for some operations a host of their own.
func WithBaseURL(url string) ClientOption {
	return func(config *clientConfig) { config.url = url }
}

// WithLogger makes the client log to l: each attempt at level debug, each retry at level info.
// Keys, parameters and bodies are not logged. The default is to log nothing.
func WithLogger(l *slog.Logger) ClientOption {
	return func(config *clientConfig) {
		config.log = nil
		if l != nil {
			config.log = l
		}
	}
}

// WithStripeAccount sets the connected account that calls are for if the StripeAccount of their
// params is nil. Empty, the default, is none.
func WithStripeAccount(id string) ClientOption {
	return func(config *clientConfig) { config.account = id }
}

// WithStripeContext sets the account, or path of accounts, that calls are for if the StripeContext
// of their params is nil. Empty, the default, is none.
func WithStripeContext(context string) ClientOption {
	return func(config *clientConfig) { config.context = context }
}

// WithAPIVersion sets the version of Stripe's API to ask for. Empty is the default: [APIVersion],
// which the types of this package are for.
func WithAPIVersion(version string) ClientOption {
	return func(config *clientConfig) { config.version = cmp.Or(version, APIVersion) }
}

// WithAppInfo names the program or plugin that uses the client to Stripe. In stripe-go it is
// SetAppInfo, which is for all clients. The zero AppInfo, the default, names none.
func WithAppInfo(app AppInfo) ClientOption {
	return func(config *clientConfig) { config.app = app }
}

// WithMaxResponseBytes sets how large a response may be: a larger one is an error. The default is
// 64 MiB.
func WithMaxResponseBytes(n int64) ClientOption {
	return func(config *clientConfig) { config.limit = n }
}

// client returns a copy of the caller's HTTP client, nil for none.
func (c *clientConfig) client() *http.Client {
	if c.http == nil {
		return nil
	}
	client := *c.http
	client.CheckRedirect = keepRedirect
	return &client
}

// keepRedirect returns a redirect as the response: following it could send the key to another host.
func keepRedirect(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }

// check returns what is wrong with the key and the settings. The text has neither key nor URL.
func (c *clientConfig) check(key string) error {
	for _, err := range []error{
		checkToken("API key", "keys", key),
		checkToken("account ID", "IDs", c.account),
		checkToken("context", "contexts", c.context),
		checkText("API version", c.version),
		checkText("base URL", c.url),
		checkText("uploads URL", c.uploads),
	} {
		if err != nil {
			return err
		}
	}
	switch {
	case c.wrong != nil:
		return c.wrong
	case key == "":
		return errors.New("stripe: the API key is empty")
	case c.retries < 0:
		return errors.New("stripe: the number of retries is negative")
	case c.limit <= 0:
		return errors.New("stripe: the limit of the response size is not positive")
	case c.app.Name == "" && c.app != AppInfo{}:
		return errors.New("stripe: the app info has no Name")
	case !headerSafe(userAgent(c.app)):
		return errors.New("stripe: control character in the app info")
	}
	if err := checkURL("base", c.url); err != nil {
		return err
	}
	return checkURL("uploads", c.uploads)
}

// checkToken returns an error that says where the setting s has a character that it cannot have,
// most often white space that was pasted with it.
func checkToken(name, others, s string) error {
	for i := range len(s) {
		if s[i] <= ' ' || s[i] >= 0x7f {
			return fmt.Errorf("stripe: byte %d of the %s is white space or another character that %s do not have", i, name, others)
		}
	}
	return nil
}

// checkText does the same for a setting that may have spaces inside.
func checkText(name, s string) error {
	for i := range len(s) {
		if s[i] < ' ' || s[i] == 0x7f || s[i] == ' ' && (i == 0 || i == len(s)-1) {
			return fmt.Errorf("stripe: byte %d of the %s is a control character, or white space at an end", i, name)
		}
	}
	return nil
}

// checkURL returns what is wrong with a URL to send to.
func checkURL(name, base string) error {
	if base == "" {
		return nil
	}
	u, err := url.Parse(base)
	switch {
	case err != nil:
		return fmt.Errorf("stripe: the %s URL is not a URL", name)
	case u.Scheme != "https" && u.Scheme != "http":
		return fmt.Errorf("stripe: the %s URL begins neither with https:// nor with http://", name)
	case u.Host == "":
		return fmt.Errorf("stripe: the %s URL has no host", name)
	case u.User != nil || strings.ContainsAny(base, "?#"):
		return fmt.Errorf("stripe: the %s URL has more than scheme, host and path", name)
	case !pathStays(u, base):
		return fmt.Errorf("stripe: the path of the %s URL is not escaped, see PathEscape of package net/url", name)
	}
	return nil
}
