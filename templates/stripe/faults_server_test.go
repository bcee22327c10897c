package stripe

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/http2"
)

// A faultServer speaks HTTP/1.1 and HTTP/2 by hand, so that it can do what no server should. It does
// what Stripe does with idempotency keys: the first request with a key has an effect, others have
// none.
type faultServer struct {
	listener faultListener
	done     sync.WaitGroup

	mu     sync.Mutex
	answer func(x *exchange)
	seen   sight
	open   map[net.Conn]bool
}

// A sight is what a server has seen since it began to count.
type sight struct {
	keys     []string        // of the requests, in order
	effects  map[string]bool // the keys that had one
	accepted int             // connections
	sent     int64           // bytes
}

// An exchange is a request and the connection for its response. When the answer is given, the
// connection stays for another one, unless it was closed.
type exchange struct {
	net.Conn
	server *faultServer
	number int // of the request, from 1
	key    string
	closed bool

	frames *http2.Framer // nil if it is HTTP/1.1
	stream uint32
}

// newFaultServer starts a server, which ends with the test.
func newFaultServer(t *testing.T, l faultListener) *faultServer {
	s := &faultServer{listener: l, open: make(map[net.Conn]bool)}
	s.done.Add(1)
	go s.accept()
	t.Cleanup(s.close)
	return s
}

// begin makes the server answer so, and count anew.
func (s *faultServer) begin(answer func(x *exchange)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.answer, s.seen = answer, sight{effects: make(map[string]bool)}
}

// end returns what the server has seen.
func (s *faultServer) end() sight {
	s.mu.Lock()
	defer s.mu.Unlock()
	last := s.seen
	s.seen = sight{effects: make(map[string]bool)}
	return last
}

func (s *faultServer) accept() {
	defer s.done.Done()
	for {
		c, err := s.listener.Accept()
		if err != nil {
			return
		}
		s.mu.Lock()
		s.open[c] = true
		s.seen.accepted++
		s.done.Add(1)
		s.mu.Unlock()
		go s.serve(c)
	}
}

// serve answers the requests of a connection, until the client closes it or a fault does.
func (s *faultServer) serve(c net.Conn) {
	defer s.done.Done()
	defer func() {
		c.Close()
		s.mu.Lock()
		delete(s.open, c)
		s.mu.Unlock()
	}()
	requests := bufio.NewReader(c)
	if start, _ := requests.Peek(4); string(start) == http2.ClientPreface[:4] {
		s.serve2(c, requests)
		return
	}
	for {
		r, err := http.ReadRequest(requests)
		if err != nil {
			return
		}
		if _, err := io.Copy(io.Discard, r.Body); err != nil {
			return
		}
		x, answer := s.request(c, r.Header.Get("Idempotency-Key"))
		if answer(x); x.closed {
			return
		}
	}
}

// request counts a request, and returns how to answer it.
func (s *faultServer) request(c net.Conn, key string) (*exchange, func(x *exchange)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.seen.keys = append(s.seen.keys, key)
	return &exchange{Conn: c, server: s, number: len(s.seen.keys), key: key}, s.answer
}

// close ends all connections, and waits for what serves them.
func (s *faultServer) close() {
	s.listener.Close()
	s.mu.Lock()
	for c := range s.open {
		c.Close()
	}
	s.mu.Unlock()
	s.done.Wait()
}

// connections returns how many connections are open.
func (s *faultServer) connections() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.open)
}

// act does what the request asks for, unless it did before.
func (x *exchange) act() {
	x.server.mu.Lock()
	defer x.server.mu.Unlock()
	x.server.seen.effects[x.key] = true
}

// Write counts what is sent. It fails when the client has gone.
func (x *exchange) Write(p []byte) (int, error) {
	n, err := x.Conn.Write(p)
	x.server.mu.Lock()
	x.server.seen.sent += int64(n)
	x.server.mu.Unlock()
	return n, err
}

// say sends a response as it is, with line ends for line breaks in its header.
func (x *exchange) say(response string) {
	header, body, _ := strings.Cut(response, "\n\n")
	io.WriteString(x, strings.ReplaceAll(header, "\n", "\r\n")+"\r\n\r\n"+body)
}

// end closes the connection.
func (x *exchange) end() {
	x.closed = true
	x.Conn.Close()
}

// reset ends the connection with a reset.
func (x *exchange) reset() {
	x.Conn.(*net.TCPConn).SetLinger(0)
	x.end()
}

// stall waits until the client closes the connection.
func (x *exchange) stall() {
	io.Copy(io.Discard, x.Conn)
	x.end()
}

// good is the answer of a server without faults.
func good(x *exchange) {
	const body = `{"id": "vs_1", "object": "identity.verification_session"}`
	x.act()
	if x.frames == nil {
		x.say(whole(body))
		return
	}
	x.head(false)
	x.data(true, body)
}

// whole is a response 200 with a body and its length.
func whole(body string) string {
	return fmt.Sprintf("HTTP/1.1 200 OK\nRequest-Id: req_1\nContent-Length: %d\n\n%s", len(body), body)
}
