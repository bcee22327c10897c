package prose

import "strings"

// docsHost is what the links of the document are relative to.
const docsHost = "https://docs.stripe.com"

// docsHosts gives where the documentation is or was.
func docsHosts() [3]string {
	return [...]string{docsHost, "https://stripe.com/docs", "https://www.stripe.com/docs"}
}

// apiHost serves no pages. The document says it where it means the reference, which is at
// reference.
const (
	apiHost   = "https://api.stripe.com"
	reference = docsHost + "/api"
)

// absolute returns the URL that href means in a description: https, http or mailto, and safe to
// stand in a comment. It is empty if there is nothing to link to.
func absolute(href string) string {
	href = strings.TrimSpace(clean(href))
	scheme, rest, ok := cutScheme(href)
	switch {
	case !ok && strings.HasPrefix(href, "//"):
		scheme, rest = "https", href
	case !ok && href == "":
		return ""
	case !ok && href[0] == '#':
		// An anchor in the page; the pages are the reference, which has one address for all
		// anchors.
		return reference + encode(href)
	case !ok:
		return settle(docsHost + "/" + encode(strings.TrimLeft(href, "/")))
	}
	switch {
	case scheme == "mailto" && rest != "":
		return "mailto:" + encode(rest)
	case scheme != "https" && scheme != "http" || !strings.HasPrefix(rest, "//"):
		return ""
	}
	rest = encode(strings.TrimLeft(rest, "/"))
	if rest == "" {
		return ""
	}
	if strings.HasPrefix(rest, "stripe.com/") || strings.HasSuffix(hostOf(rest), ".stripe.com") {
		scheme = "https"
	}
	return settle(scheme + "://" + rest)
}

// cutScheme splits a URL behind its scheme. It is not ok if the URL is relative.
func cutScheme(url string) (scheme, rest string, ok bool) {
	i := strings.IndexAny(url, ":/?#")
	if i <= 0 || url[i] != ':' {
		return "", "", false
	}
	return strings.ToLower(url[:i]), url[i+1:], true
}

// hostOf returns the host of a URL without its scheme.
func hostOf(rest string) string {
	if i := strings.IndexAny(rest, "/?#"); i >= 0 {
		return rest[:i]
	}
	return rest
}

// settle returns the address of today for a URL of Stripe's documentation, and any other URL as it
// is.
func settle(url string) string {
	if rest, ok := strings.CutPrefix(url, apiHost); ok {
		if rest = strings.TrimPrefix(rest, "/"); rest == "" || rest[0] == '#' {
			return reference + rest
		}
		return url
	}
	for _, host := range docsHosts() {
		rest, ok := cutPath(url, host)
		if !ok {
			continue
		}
		// The document doubles /docs, and its relative links still have it.
		for ok {
			rest, ok = cutPath(rest, "/docs")
		}
		return docsHost + rest
	}
	return url
}

// cutPath returns what follows prefix in url, if prefix ends where an element of the path does.
func cutPath(url, prefix string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(url, prefix)
	if !ok || rest != "" && strings.IndexByte("/?#", rest[0]) < 0 {
		return url, false
	}
	return rest, true
}

// encode returns s with the bytes percent-encoded that may not stand in a URL, or that would end it
// in a comment.
func encode(s string) string {
	if strings.IndexFunc(s, unsafeInURL) < 0 {
		return s
	}
	const hex = "0123456789ABCDEF"
	var w strings.Builder
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 0x80 || unsafeInURL(rune(c)) {
			w.WriteByte('%')
			w.WriteByte(hex[c>>4])
			w.WriteByte(hex[c&15])
		} else {
			w.WriteByte(c)
		}
	}
	return w.String()
}

// unsafeInURL reports whether r is to be encoded in a URL.
func unsafeInURL(r rune) bool {
	return r <= ' ' || r >= 0x7f || strings.ContainsRune("\"'<>[\\]^`{|}", r)
}
