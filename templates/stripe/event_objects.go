package stripe

func (*Event) objectNames() []string { return []string{"event"} }
