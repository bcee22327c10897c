package spec

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

const (
	fetchTimeout = time.Minute
	maxRedirects = 5
)

// A fetcher gets a document by https, and by http from this machine. It sends nothing but the request: no
// credentials, no cookies.
type fetcher struct {
	limit   int64         // of the document's size, in bytes
	timeout time.Duration // for the whole of it
}

func (f fetcher) fetch(ctx context.Context, name string) ([]byte, error) {
	u, err := url.Parse(name)
	if err != nil {
		return nil, fmt.Errorf("%q is no URL; give an https URL, or a file", withoutUser(name))
	}
	if err := checkURL(u); err != nil {
		return nil, fmt.Errorf("%s: %w", withoutUser(name), err)
	}
	inTime, cancel := context.WithTimeout(ctx, f.timeout)
	defer cancel()
	data, err := f.get(inTime, name)
	switch {
	case err == nil:
		return data, nil
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case inTime.Err() != nil:
		err = fmt.Errorf("the document has not come within %v; try again, or download it and give the file", f.timeout)
	}
	return nil, fmt.Errorf("%s: %w", name, explainFetch(err))
}

// get gets what is at the URL. It reads no more than the limit.
func (f fetcher) get(ctx context.Context, name string) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, name, nil)
	if err != nil {
		return nil, err
	}
	client := http.Client{CheckRedirect: checkRedirect}
	response, err := client.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("the server answers %s; check the URL", response.Status)
	}
	if response.ContentLength > f.limit {
		return nil, tooLarge(f.limit)
	}
	data, err := io.ReadAll(io.LimitReader(response.Body, f.limit+1))
	switch {
	case err != nil:
		return nil, err
	case int64(len(data)) > f.limit:
		return nil, tooLarge(f.limit)
	case bytes.HasPrefix(bytes.TrimSpace(data), []byte("<")):
		return nil, errors.New("the server sent a web page or XML, no document; give the URL of the file itself")
	}
	return data, nil
}

// checkURL refuses what is not to be fetched.
func checkURL(u *url.URL) error {
	switch {
	case u.Scheme != "https" && (u.Scheme != "http" || !isLoopback(u)):
		return errors.New("a document is fetched by https alone; give an https URL, or a file")
	case u.User != nil:
		return errors.New("the URL has credentials in it, which are not sent; take them out, or download the document and give the file")
	case u.Host == "":
		return errors.New("the URL names no host; give an https URL, or a file")
	}
	return nil
}

// isLoopback reports whether the URL is of this machine, from which nobody can take what is sent.
func isLoopback(u *url.URL) bool {
	ip := net.ParseIP(u.Hostname())
	return u.Hostname() == "localhost" || ip != nil && ip.IsLoopback()
}

// checkRedirect holds redirects to the rules for URLs. None leads from elsewhere to this machine.
func checkRedirect(next *http.Request, before []*http.Request) error {
	err := checkURL(next.URL)
	switch {
	case len(before) > maxRedirects:
		err = fmt.Errorf("there are more than %d redirects; give the URL of the file itself", maxRedirects)
	case err == nil && isLoopback(next.URL) && !isLoopback(before[0].URL):
		err = errors.New("this machine is not for others to ask; give the URL of the file itself")
	}
	if err != nil {
		return fmt.Errorf("redirect to %s: %w", withoutUser(next.URL.String()), err)
	}
	return nil
}

// withoutUser is the URL without credentials, which no message shows.
func withoutUser(name string) string {
	scheme, rest, _ := strings.Cut(name, "://")
	return scheme + "://" + rest[strings.LastIndexByte(rest, '@')+1:]
}

// explainFetch leaves out what net/http puts before an error, and says what to do about the network.
func explainFetch(err error) error {
	var outer *url.Error
	if errors.As(err, &outer) {
		err = outer.Err
	}
	var lookup *net.DNSError
	var connection *net.OpError
	switch {
	case errors.As(err, &lookup):
		return fmt.Errorf("the host %s is not found (%s); check the URL and the network, or give a file", lookup.Name, lookup.Err)
	case errors.As(err, &connection):
		return fmt.Errorf("the server is not reached (%w); check the URL and the network, or give a file", connection.Err)
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("the server ends its answer before the document's end; try again")
	}
	return err
}
