package stripe

// UploadsURL is where files go to and come from.
const UploadsURL string = uploadsURL

// WithUploadsURL makes the client send to the server at url what it would send to [UploadsURL]. The
// default is the server of [WithBaseURL], if that is given.
func WithUploadsURL(url string) ClientOption {
	return func(config *clientConfig) { config.uploads = url }
}
