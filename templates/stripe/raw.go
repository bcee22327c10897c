package stripe

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
)

// RawParams are the params of [Client.RawRequest].
type RawParams struct {
	Params

	// JSON is the body of a POST to an endpoint that takes JSON, as those under /v2 do, instead of
	// Values and Extra.
	JSON json.RawMessage

	// Values are the parameters, by their keys: options[document][allowed_types][0].
	Values url.Values
}

// Format prints how much there is, whatever the verb, since nobody knows what is in it.
func (p RawParams) Format(f fmt.State, _ rune) {
	fmt.Fprintf(f, "%d values, %d bytes of JSON", len(p.Values), len(p.JSON))
}

// LogValue gives package log/slog what Format prints.
func (p RawParams) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(p)) }

func (p *RawParams) encode(f *form) {
	(&ExtraValues{p.Values}).encode(f)
}

// RawRequest calls an endpoint that has no method, with the retries and errors of those that have.
// path begins with a slash and is sent as it is; params may be nil.
func (c *Client) RawRequest(ctx context.Context, method, path string, params *RawParams) (*APIResponse, error) {
	if c == nil {
		c = new(Client)
	}
	if !strings.HasPrefix(path, "/") || strings.ContainsAny(path, "{}?#") {
		path, _, _ = strings.Cut(path, "?") // what is behind it may be a secret
		return nil, fmt.Errorf("stripe: path %q: a slash and then a path without query expected", brief(path, 200))
	}
	if params == nil {
		params = new(RawParams)
	}
	o, err := c.backend.prepare(method, path, nil, params)
	if err != nil {
		return nil, err
	}
	if params.JSON != nil && method == http.MethodPost {
		o.body, o.content = params.JSON, "application/json"
	}
	return c.backend.do(ctx, o)
}
