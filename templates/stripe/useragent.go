package stripe

import (
	"fmt"
	"runtime"
	"unicode/utf16"
)

// AppInfo names a program or plugin to Stripe.
type AppInfo struct {
	// Name is required.
	Name string `json:"name"`

	// PartnerID is Stripe's name for its partner that wrote the plugin.
	PartnerID string `json:"partner_id"`

	// URL is where there is more about it.
	URL string `json:"url"`

	// Version is its version.
	Version string `json:"version"`
}

// userAgent returns the User-Agent of the client's requests.
func userAgent(app AppInfo) string {
	agent := "Stripe/v1 stripegen/" + generatorVersion
	if app.Name == "" {
		return agent
	}
	agent += " " + app.Name
	if app.Version != "" {
		agent += "/" + app.Version
	}
	if app.URL != "" {
		agent += " (" + app.URL + ")"
	}
	return agent
}

// clientInfo returns the X-Stripe-Client-User-Agent of the client's requests: what it is, not where
// it runs. It is written by hand because encoding/json makes a program larger by 0.2 MB.
func clientInfo(app AppInfo) string {
	info := `{"bindings_version":` + quoted(generatorVersion) + `,"lang":"go","lang_version":` + quoted(runtime.Version())
	if app.Name != "" {
		info += `,"application":{"name":` + quoted(app.Name) +
			optional("partner_id", app.PartnerID) + optional("url", app.URL) + optional("version", app.Version) + "}"
	}
	return info + `,"publisher":"stripegen"}`
}

// optional returns a further member of a JSON object, nothing for "".
func optional(name, value string) string {
	if value == "" {
		return ""
	}
	return `,"` + name + `":` + quoted(value)
}

// quoted returns s as a JSON string in ASCII, which is all that a header may hold.
func quoted(s string) string {
	out := []byte{'"'}
	for _, u := range utf16.Encode([]rune(s)) {
		if ' ' <= u && u <= '~' && u != '"' && u != '\\' {
			out = append(out, byte(u))
		} else {
			out = fmt.Appendf(out, `\u%04x`, u)
		}
	}
	return string(append(out, '"'))
}
