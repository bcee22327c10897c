package stripe

import (
	"context"
	"net"
	"sync"
	"testing"
)

// A faultListener is where a faultServer listens.
type faultListener interface {
	net.Listener
	dial(ctx context.Context, network, address string) (net.Conn, error)
}

// A tcpListener is a port of this machine.
type tcpListener struct {
	net.Listener
}

func listenTCP(t *testing.T) faultListener {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	return tcpListener{l}
}

func (l tcpListener) dial(ctx context.Context, _, _ string) (net.Conn, error) {
	return new(net.Dialer).DialContext(ctx, "tcp", l.Addr().String())
}

// A pipeListener connects within the program: time passes in a synctest bubble only if nothing waits
// for the network.
type pipeListener struct {
	conns chan net.Conn
	done  chan struct{}
	close sync.Once
}

func listenPipe() faultListener {
	return &pipeListener{conns: make(chan net.Conn), done: make(chan struct{})}
}

func (l *pipeListener) dial(ctx context.Context, _, _ string) (net.Conn, error) {
	client, server := net.Pipe()
	select {
	case l.conns <- server:
		return client, nil
	case <-l.done:
		return nil, net.ErrClosed
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (l *pipeListener) Accept() (net.Conn, error) {
	select {
	case c := <-l.conns:
		return c, nil
	case <-l.done:
		return nil, net.ErrClosed
	}
}

func (l *pipeListener) Close() error {
	l.close.Do(func() { close(l.done) })
	return nil
}

func (l *pipeListener) Addr() net.Addr { return &net.TCPAddr{} }
