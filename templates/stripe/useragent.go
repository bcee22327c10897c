package stripe

import (
	"encoding/json"
	"runtime"
)

// AppInfo names a program or plugin to Stripe.
type AppInfo struct {
	// Name is required.
	Name string `json:"name"`

	// PartnerID is Stripe's name for its partner that wrote the plugin.
	PartnerID string `json:"partner_id,omitempty"`

	// URL is where there is more about it.
	URL string `json:"url,omitempty"`

	// Version is its version.
	Version string `json:"version,omitempty"`
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

// clientInfo returns the X-Stripe-Client-User-Agent of the client's requests: what it is, not where it runs.
func clientInfo(app AppInfo) string {
	info := struct {
		Application     *AppInfo `json:"application,omitempty"`
		BindingsVersion string   `json:"bindings_version"`
		Lang            string   `json:"lang"`
		LangVersion     string   `json:"lang_version"`
		Publisher       string   `json:"publisher"`
	}{
		BindingsVersion: generatorVersion,
		Lang:            "go",
		LangVersion:     runtime.Version(),
		Publisher:       "stripegen",
	}
	if app.Name != "" {
		info.Application = &app
	}
	b, _ := json.Marshal(info) // strings only: cannot fail
	return string(b)
}
