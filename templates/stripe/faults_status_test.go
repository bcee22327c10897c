package stripe

import (
	"fmt"
	"strings"
	"time"
)

// statusFaults are about statuses, and what the headers of a response ask for.
func statusFaults() []fault {
	const second, minute = time.Second, time.Minute
	var all []fault
	for _, c := range []struct {
		status, header string
		retried        bool
		least, most    time.Duration
	}{
		{"400 Bad Request", "", false, 0, 0},
		{"400 Bad Request", "Stripe-Should-Retry: true", true, 0, 0},
		{"402 Payment Required", "Retry-After: 1", false, 0, 0},
		{"409 Conflict", "", true, 0, 0},
		{"409 Conflict", "Stripe-Should-Retry: false", false, 0, 0},
		{"409 Conflict", "Stripe-Should-Retry: true\nRetry-After: 2", true, 2 * second, 2 * second},
		{"429 Too Many Requests", "", false, 0, 0},
		{"429 Too Many Requests", "Stripe-Should-Retry: true", true, 0, 0},
		{"429 Too Many Requests", "Stripe-Should-Retry: false\nRetry-After: 1", false, 0, 0},
		{"429 Too Many Requests", "Retry-After: 0", true, second / 4, 0},
		{"429 Too Many Requests", "Retry-After: 3", true, 3 * second, 3 * second},
		{"429 Too Many Requests", "Retry-After: soon", true, second / 4, 0},
		{"500 Internal Server Error", "", true, second / 4, 0},
		{"500 Internal Server Error", "Stripe-Should-Retry: false", false, 0, 0},
		{"500 Internal Server Error", "Stripe-Should-Retry: perhaps", true, 0, 0},
		{"500 Internal Server Error", "Retry-After: 86400", true, minute, minute},
		{"500 Internal Server Error", "Retry-After: 4294967296", true, minute, minute},
		{"500 Internal Server Error", "Retry-After: 99999999999999999999", true, minute, minute},
		{"503 Service Unavailable", "Retry-After: -1", true, second / 4, 0},
		{"503 Service Unavailable", "Retry-After: 1.5", true, second / 4, 0},
		{"503 Service Unavailable", "Retry-After: 1e9", true, second / 4, 0},
		{"503 Service Unavailable", "Retry-After: Thu, 01 Jan 1970 00:00:00 GMT", true, second / 4, 0},
		{"503 Service Unavailable", "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT", true, minute, minute},
		{"503 Service Unavailable", "Retry-After: Fri, 31 Dec 99999 23:59:59 GMT", true, second / 4, 0},
		{"503 Service Unavailable", "Retry-After: 0\nRetry-After: 9", true, second / 4, 0},
	} {
		f := fault{name: strings.TrimSuffix(c.status+", "+strings.ReplaceAll(c.header, "\n", ", "), ", "), retried: c.retried, least: c.least, most: c.most}
		fmt.Sscan(c.status, &f.status)
		f.keeps, f.want = true, fmt.Sprintf("stripe: api_error: m (status %d)", f.status)
		f.answer = acts(fmt.Sprintf("HTTP/1.1 %s\n%s\nContent-Length: %d\n\n%s", c.status, strings.TrimSuffix("X: y\n"+c.header, "\n"), len(stripeBody), stripeBody))
		all = append(all, f)
	}
	return all
}

// refusalFaults are about errors with a status that says success, and what only looks like them.
func refusalFaults() []fault {
	const refusal = `{"error": {"type": "card_error", "code": "card_declined", "message": "m"}}`
	const declined = "stripe: card_error: m (status 200, code card_declined"
	const session = `"id": "vs_1", "object": "identity.verification_session"`
	const odd = "stripe: POST /v1/identity/verification_sessions: an error of another form than Stripe's instead of an object (status 200"
	var all []fault
	for _, c := range []struct {
		name, header, body string
		want, passes       string
		status, answered   int
		retried            bool
	}{
		{name: "error", body: refusal, want: declined, status: 200},
		{name: "error in another order", body: `{"request_id": "x", ` + refusal[1:], want: declined, status: 200},
		{name: "error to be retried", header: "Stripe-Should-Retry: true\n", body: refusal, want: declined, status: 200, retried: true},
		{name: "error not to be retried", header: "Stripe-Should-Retry: false\n", body: refusal, want: declined, status: 200},
		{name: "API error", header: "Retry-After: 1\n", body: stripeBody, want: "stripe: api_error: m (status 200)", status: 200},
		{name: "OAuth error", body: `{"error": "invalid_grant", "error_description": "m"}`, want: "stripe: m (status 200)", status: 200},
		{name: "error without members", body: `{"error": {}}`, want: odd, answered: 200},
		{name: "error of another type", body: `{"error": ["SECRET"]}`, want: odd, answered: 200},
		{name: "error whose type is a number", body: `{"error": {"type": 1}}`, want: odd, answered: 200},
		{name: "error that is null", body: `{"error": null, ` + session + `}`, passes: "vs_1"},
		{name: "error that is null, alone", body: `{"error": null}`},
		{name: "resource with an error", body: `{"error": {"type": "x", "message": "m"}, ` + session + `}`, passes: "vs_1"},
		{name: "resource with a text as error", body: `{` + session + `, "error": "m"}`, passes: "vs_1"},
		{name: "resource with an error inside", body: `{"id": "vs_1", "options": {"error": {"type": "x"}}}`, passes: "vs_1"},
		{name: "resource with error as a value", body: `{"id": "vs_1", "type": "error"}`, passes: "vs_1"},
	} {
		response := fmt.Sprintf("HTTP/1.1 200 OK\n%sContent-Length: %d\n\n%s", c.header, len(c.body), c.body)
		all = append(all, fault{name: "200 with " + c.name, keeps: true, retried: c.retried, status: c.status, answered: c.answered,
			want: c.want, passes: c.passes, answer: acts(response)})
	}
	return all
}

// redirectFaults are about responses 3xx, which the client does not follow: the key would go to
// another host.
func redirectFaults() []fault {
	var all []fault
	for _, status := range []int{300, 301, 302, 303, 304, 305, 306, 307, 308, 399} {
		all = append(all, fault{name: fmt.Sprintf("%d to another host", status), status: status, keeps: true, want: "stripe: api_error: unexpected response: empty",
			answer: func(x *exchange) {
				x.act()
				elsewhere := strings.Replace(x.LocalAddr().String(), "127.0.0.1", "localhost", 1)
				x.say(fmt.Sprintf("HTTP/1.1 %d x\nLocation: http://%s/\nContent-Length: 0\n\n", status, elsewhere))
			}})
	}
	return append(all, fault{name: "302 to nowhere", status: 302, keeps: true, want: "stripe: api_error: unexpected response: empty",
		answer: acts("HTTP/1.1 302 Found\nContent-Length: 0\n\n")},
		fault{name: "302 to what is no URL", retried: true, keeps: true, want: "failed to parse Location header",
			answer: acts("HTTP/1.1 302 Found\nLocation: http://[::1?client_secret=pi_1_secret_SECRET\nContent-Length: 0\n\n")})
}
