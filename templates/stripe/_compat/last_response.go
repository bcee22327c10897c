package stripe

// LastResponseSetter is what a call puts its answer into.
type LastResponseSetter interface {
	// SetLastResponse sets the response that the answer came in.
	SetLastResponse(response *APIResponse)
}

// StreamingLastResponseSetter is what a call that downloads a file puts its answer into.
type StreamingLastResponseSetter interface {
	// SetLastResponse sets the response, with the file as its Body.
	SetLastResponse(response *StreamingAPIResponse)
}

// SetLastResponse sets r.LastResponse.
func (r *APIResource) SetLastResponse(response *APIResponse) { r.LastResponse = response }
