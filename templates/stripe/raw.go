package stripe

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
)

// RawParams are the params of [Client.RawRequest].
type RawParams struct {
	Params

	// JSON is the body of a POST, PATCH, PUT or DELETE to an endpoint that takes JSON, as those
	// under /v2 do. It is an error with other methods, and together with Values or Extra.
	JSON json.RawMessage

	// Values are the parameters, by their keys: options[document][allowed_types][0]. They are the
	// body of a POST, PATCH or PUT; with other methods, DELETE too, they are in the query.
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

// RawRequest calls an endpoint that has no method, with the same retries and errors as a method.
// method may be in lower case, path begins with a slash and is sent as it is, and params may be
// nil. A POST, PATCH, PUT or DELETE carries an idempotency key.
//
// The answer may be anything, a file for example. If its content type is that of JSON or HTML, or
// it has none, it is a [*ResponseError] unless it is a JSON object or empty.
func (c *Client) RawRequest(ctx context.Context, method, path string, params *RawParams) (*APIResponse, error) {
	if c == nil {
		c = new(Client)
	}
	if !strings.HasPrefix(path, "/") || strings.ContainsAny(path, "{}?#") {
		path, _, _ = strings.Cut(path, "?") // a query may hold a secret
		return nil, fmt.Errorf("stripe: path %.200q: a slash and then a path without query expected", scrub(path))
	}
	if !isToken(method) {
		return nil, fmt.Errorf("stripe: %.50q is not an HTTP method", method)
	}
	method = strings.ToUpper(method)
	if params == nil {
		params = new(RawParams)
	}
	if err := params.checkJSON(method); err != nil {
		return nil, err
	}
	o, err := c.backend.prepare(method, path, nil, params)
	if err != nil {
		return nil, err
	}
	if params.JSON != nil {
		o.body, o.content = params.JSON, "application/json"
	}
	if carrier := c.backend.carriers[o.host]; carrier != nil {
		return carrier.raw(ctx, c.backend, o)
	}
	if o.key == "" && writes(method) {
		o.key = rand.Text()
	}
	o.into = new(rawAnswer)
	return c.backend.do(ctx, o)
}

// checkJSON returns an error if the JSON, or the values given with it, would not be sent.
func (p *RawParams) checkJSON(method string) error {
	switch {
	case p.JSON == nil:
		return nil
	case !writes(method):
		return fmt.Errorf("stripe: JSON cannot be sent with %s, only with POST, PATCH, PUT and DELETE", method)
	case len(p.Values) > 0 || p.Extra != nil && len(p.Extra.Values) > 0:
		return errors.New("stripe: JSON cannot be sent together with Values or Extra")
	case !isJSON(p.JSON):
		return errors.New("stripe: JSON is not valid JSON")
	}
	return nil
}

// writes says whether requests of the method change something, and have a body.
func writes(method string) bool { return hasForm(method) || method == http.MethodDelete }

// isToken says whether s can be the method of a request, or the name of a header.
func isToken(s string) bool {
	const others = "!#$%&'*+-.^`|~"
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return !isWord(r) && !strings.ContainsRune(others, r) }) < 0
}

// rawAnswer reads the answer of a RawRequest, and keeps nothing of it.
type rawAnswer struct{}

func (*rawAnswer) decode(b []byte, p, depth int) int { return scanSkip(b, p, depth) }

// readable says whether the answer should be a JSON object.
func (*rawAnswer) readable(r *APIResponse) bool {
	content := strings.ToLower(r.Header.Get("Content-Type"))
	json := strings.HasPrefix(content, "application/json") || strings.HasPrefix(content, "text/html")
	return len(r.RawJSON) > 0 && (json || content == "")
}
