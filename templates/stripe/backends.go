package stripe

import (
	"log/slog"
	"net/http"
)

// Backends are settings for [WithBackends], for programs that come from stripe-go.
type Backends struct {
	// API is used for all of Stripe's hosts.
	API Backend

	// Uploads is used for the host that files go to, of which it can set the URL, and nothing else.
	Uploads Backend
}

// A Backend holds the settings that [NewBackends] or [NewBackendsWithConfig] got. Unlike
// stripe-go's it is not an interface: to replace the network, give [WithHTTPClient] an http.Client
// with another transport.
type Backend struct {
	options []ClientOption
}

// BackendConfig is the argument of [NewBackendsWithConfig]. Nil fields leave the defaults.
type BackendConfig struct {
	// EnableTelemetry has no effect: this package sends no telemetry.
	EnableTelemetry *bool

	// HTTPClient is as in [WithHTTPClient].
	HTTPClient *http.Client

	// LeveledLogger is told of each attempt and each retry.
	LeveledLogger LeveledLoggerInterface

	// MaxNetworkRetries is as in [WithMaxNetworkRetries].
	MaxNetworkRetries *int64

	// StripeContext is as in [WithStripeContext].
	StripeContext *string

	// URL is as in [WithBaseURL].
	URL *string
}

// NewBackends returns the default settings with this HTTP client. See [WithHTTPClient].
func NewBackends(c *http.Client) *Backends {
	return NewBackendsWithConfig(&BackendConfig{HTTPClient: c})
}

// NewBackendsWithConfig returns the settings of config, which may be nil and is not kept.
func NewBackendsWithConfig(config *BackendConfig) *Backends {
	var opts []ClientOption
	if config == nil {
		return new(Backends)
	}
	if config.HTTPClient != nil {
		opts = append(opts, WithHTTPClient(config.HTTPClient))
	}
	if config.LeveledLogger != nil {
		opts = append(opts, WithLogger(slog.New(leveledHandler{config.LeveledLogger})))
	}
	if n := config.MaxNetworkRetries; n != nil {
		opts = append(opts, WithMaxNetworkRetries(*n))
	}
	if s := config.StripeContext; s != nil {
		opts = append(opts, WithStripeContext(*s))
	}
	if s := config.URL; s != nil {
		opts = append(opts, WithBaseURL(*s))
	}
	return &Backends{API: Backend{opts}, Uploads: Backend{opts}}
}

// WithBackends makes the client use the settings of b.
func WithBackends(b *Backends) ClientOption {
	if b == nil {
		b = new(Backends)
	}
	api, uploads := b.API.options, b.Uploads.options
	return func(config *clientConfig) {
		for _, opt := range api {
			opt(config)
		}
		var files clientConfig
		for _, opt := range uploads {
			opt(&files)
		}
		if files.url != config.url && files.url != "" {
			config.uploads = files.url
		}
	}
}
