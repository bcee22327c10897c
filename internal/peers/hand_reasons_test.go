package peers

// handWrittenReasons lists what of stripe-go's hand-written files is meant to be absent or to differ. A row that no
// difference uses fails the test.
func handWrittenReasons() []reason {
	const (
		global    = "a global setting: clients do not influence each other"
		telemetry = "this package sends no telemetry"
		v2        = "version 2 of the API is left out"
		older     = "of the older packages, with one package a resource"
		forms     = "takes a type of stripe-go's package form"
		oauth     = "OAuth is not in Stripe's document"
		inside    = "how stripe-go's own implementation works inside"
		service   = "compared by TestParity; the types of services have names here, or are of version 2"
		alias     = "Seq2 is an alias here, so that iter.Seq2 is the same type"
		generic   = "takes the package's enums as well"
	)
	return []reason{
		{"Key", global + ": NewClient takes the key"},
		{"SetAppInfo", global + ": the option WithAppInfo"},
		{"SetBackend", global + ": the option WithBackends"},
		{"SetHTTPClient", global + ": the option WithHTTPClient"},
		{"DefaultLeveledLogger", global + ": the option WithLogger, or BackendConfig"},
		{"RawRequest", global + ": Client.RawRequest"},
		{"EnableTelemetry", telemetry},
		{"Params.InternalSetUsage", telemetry},
		{"ClientVersion", "the version of stripegen"},
		{"RawParams.StripeContext", "that of the embedded Params, a pointer, is the only one"},
		{"Amount", older},
		{"Iter", older},
		{"GetIter", older},
		{"Query", older},
		{"SearchIter", older},
		{"GetSearchIter", older},
		{"SearchQuery", older},
		{"BackendImplementation.Do", inside},
		{"BackendImplementation.DoStreaming", inside},
		{"BackendImplementation.NewRequest", inside},
		{"BackendImplementation.ResponseToError", inside},
		{"BackendImplementation.SetNetworkRetriesSleep", inside},
		{"*.AppendTo", forms},
		{"Client.OAuth", oauth},
		{"AuthorizeURLParams", oauth},
		{"Deauthorize", oauth},
		{"DeauthorizeParams", oauth},
		{"OAuth*", oauth},
		{"Client.V*", service},
		{"APIMode", v2},
		{"V1APIMode", v2},
		{"V2*", v2},
		{"V1BillingMeter*", v2},
		{"Client.ParseEventNotification", v2},
		{"EventNotification*", v2},
		{"ConvertRawEvent", v2},
		{"Fetch", v2},
		{"NewV2List", v2},
		{"UnknownEventNotification", v2},
		{"RateLimitError", v2},
		{"TemporarySessionExpiredError", v2},
		{"*List.All", alias},
		{"StringSlice", generic},
		{"StringValue", generic},
	}
}

// webhookReasons lists the same for the package webhook.
func webhookReasons() []reason {
	return []reason{
		{"SignedPayload.UnsignedPayload", "an alias here, so that the type of package stripe is the same"},
	}
}
