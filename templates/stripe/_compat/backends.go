package stripe

import (
	"fmt"
	"net/http"
	"strings"
)

// A SupportedBackend names a host of Stripe's.
type SupportedBackend string

// The hosts, and where they are.
const (
	// APIBackend is the host of nearly all endpoints.
	APIBackend SupportedBackend = "api"

	// ConnectBackend is the host of OAuth, which no method of this package calls.
	ConnectBackend SupportedBackend = "connect"

	// MeterEventsBackend is the host of the stream of meter events, which no method of this package
	// calls.
	MeterEventsBackend SupportedBackend = "meterevents"

	// UploadsBackend is the host where files go to and come from.
	UploadsBackend SupportedBackend = "uploads"

	// APIURL is where APIBackend is.
	APIURL string = apiURL

	// ConnectURL is where ConnectBackend is.
	ConnectURL string = "https://connect.stripe.com"

	// MeterEventsURL is where MeterEventsBackend is.
	MeterEventsURL = "https://meter-events.stripe.com"
)

// url returns where the host is, "" if there is none of the name.
func (b SupportedBackend) url() string {
	switch b {
	case APIBackend:
		return apiURL
	case ConnectBackend:
		return ConnectURL
	case MeterEventsBackend:
		return MeterEventsURL
	case UploadsBackend:
		return uploadsURL
	}
	return ""
}

// Backends are what a client makes its calls with: see [WithBackends].
type Backends struct {
	// API makes the calls to all hosts that the others are not for.
	API Backend

	// Connect makes the calls to [ConnectURL].
	Connect Backend

	// Uploads makes the calls to [UploadsURL].
	Uploads Backend

	// MeterEvents makes the calls to [MeterEventsURL].
	MeterEvents Backend
}

// BackendConfig is the argument of [NewBackendsWithConfig] and [GetBackendWithConfig]. Nil fields
// leave the defaults.
type BackendConfig struct {
	// EnableTelemetry has no effect: this package sends no telemetry.
	EnableTelemetry *bool

	// HTTPClient is as in [WithHTTPClient].
	HTTPClient *http.Client

	// LeveledLogger is told of each attempt and each retry: a [LeveledLoggerInterface] or a
	// [ContextLeveledLoggerInterface]. Anything else is an error of every call. Nil logs nothing.
	LeveledLogger any

	// MaxNetworkRetries is as in [WithMaxNetworkRetries].
	MaxNetworkRetries *int64

	// StripeContext is as in [WithStripeContext].
	StripeContext *string

	// URL is where the host is. A slash and /v1 at its end do not count.
	URL *string
}

// NewBackends returns the default settings with this HTTP client. See [WithHTTPClient].
func NewBackends(c *http.Client) *Backends {
	return NewBackendsWithConfig(&BackendConfig{HTTPClient: c})
}

// NewBackendsWithConfig returns the settings of config, which may be nil and is not kept.
func NewBackendsWithConfig(config *BackendConfig) *Backends {
	return &Backends{
		API:         GetBackendWithConfig(APIBackend, config),
		Connect:     GetBackendWithConfig(ConnectBackend, config),
		Uploads:     GetBackendWithConfig(UploadsBackend, config),
		MeterEvents: GetBackendWithConfig(MeterEventsBackend, config),
	}
}

// GetBackend returns a new [BackendImplementation] with the default settings, nil if there is no
// such host.
func GetBackend(host SupportedBackend) Backend { return GetBackendWithConfig(host, nil) }

// GetBackendWithConfig returns a new [BackendImplementation] with the settings of config, which may
// be nil and is not kept. It returns nil if there is no such host.
func GetBackendWithConfig(host SupportedBackend, config *BackendConfig) Backend {
	if host.url() == "" {
		return nil
	}
	if config == nil {
		config = new(BackendConfig)
	}
	s := &BackendImplementation{
		Type:              host,
		URL:               strings.TrimSuffix(strings.TrimSuffix(or(config.URL, host.url()), "/"), "/v1"),
		HTTPClient:        config.HTTPClient,
		LeveledLogger:     config.LeveledLogger,
		MaxNetworkRetries: DefaultMaxNetworkRetries,
	}
	if config.MaxNetworkRetries != nil {
		s.MaxNetworkRetries = *config.MaxNetworkRetries
	}
	if config.StripeContext != nil {
		context := *config.StripeContext
		s.StripeContext = &context
	}
	return s
}

// GetRawRequestBackend returns what [GetBackend] returns, or an error if there is no such host.
func GetRawRequestBackend(host SupportedBackend) (RawRequestBackend, error) {
	b, ok := GetBackend(host).(RawRequestBackend)
	if !ok {
		return nil, fmt.Errorf("stripe: there is no backend %q", host)
	}
	return b, nil
}

// WithBackends makes the client call with b. Of a [BackendImplementation] it copies the settings of
// API, and the URL of Uploads; what happens to b afterwards does not matter. Backends of the
// program's own make the calls themselves; if there is one, a field that is nil is an error of each
// call to its host.
func WithBackends(b *Backends) ClientOption {
	if b == nil {
		b = new(Backends)
	}
	carriers := b.carriers()
	api, uploads := copyOf(b.API), copyOf(b.Uploads)
	return func(config *clientConfig) {
		config.carriers = carriers
		if api != nil {
			api.configure(config)
		}
		if uploads != nil && uploads.baseURL() != "" && uploads.baseURL() != config.url {
			config.uploads = uploads.baseURL()
		}
	}
}

// carriers returns what makes the calls to hosts for which b has backends of the program's own, nil
// if there are none.
func (b *Backends) carriers() map[string]carrier {
	all := map[SupportedBackend]Backend{APIBackend: b.API, ConnectBackend: b.Connect, UploadsBackend: b.Uploads, MeterEventsBackend: b.MeterEvents}
	found := false
	carriers := make(map[string]carrier)
	for host, backend := range all {
		if backend == nil {
			carriers[host.url()] = noCarrier{host}
		} else if _, own := ownBackend(backend); !own {
			carriers[host.url()] = backendCarrier{backend}
			found = true
		}
	}
	if !found {
		return nil
	}
	return carriers
}

// ownBackend returns the implementation that b is, or wraps without changing anything. A nil one
// has the defaults.
func ownBackend(b Backend) (s *BackendImplementation, own bool) {
	switch b := b.(type) {
	case *BackendImplementation:
		return b, true
	case *UsageBackend:
		return ownBackend(b.B)
	}
	return nil, false
}

// copyOf returns a copy of the implementation that b is, nil if there is none.
func copyOf(b Backend) *BackendImplementation {
	s, _ := ownBackend(b)
	if s == nil {
		return nil
	}
	other := *s
	return &other
}
