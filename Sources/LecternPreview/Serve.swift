import Foundation
import Hummingbird
import HummingbirdCore
import LecternCore
import LecternSite
import Logging
import NIOCore

/// Shows a site while it is written, until the task is cancelled.
///
/// - Parameters:
///   - now: seconds since 1970.
///   - tell: hears of what happens.
package func serve(
  _ site: SiteOptions, _ options: PreviewOptions, now: @escaping @Sendable () -> Int,
  tell: @escaping @Sendable (PreviewNews) -> Void
) async throws {
  let extraHost = try ExtraHost.checked(options.host)
  let hosts = ["127.0.0.1"] + [extraHost].compactMap { $0 }
  let ports = FreePort(hosts: hosts)
  // What was asked for and cannot be is said before a large site is read.
  if let port = options.port { _ = try ports.find(port) }
  let watcher = FolderWatcher(polls: options.polls)
  var reader = SnapshotReader(LiveSite(site), watcher, now: now, tell: tell)
  let first = try await reader.first()
  let preview = Preview(options, first, tell: tell)
  let port = try ports.find(options.port)
  let admission = Admission(names: ["localhost", "127.0.0.1", "::1"] + [extraHost].compactMap { $0 }, port: port)
  let responder = Responder(preview: preview, admission: admission)
  let base = first.state.site.configuration.address.basePath
  let addresses = (["localhost"] + hosts.dropFirst()).map { name in
    "http://\(name.contains(":") ? "[\(name)]" : name):\(port)\(base)"
  }
  try await withThrowingTaskGroup(of: Void.self) { group in
    for host in hosts {
      let isLast = host == hosts.last
      let application = application(responder, host, port) {
        if isLast { tell(.serving(addresses: addresses, first: first.reading)) }
      }
      group.addTask {
        do {
          try await application.run()
        } catch let error as IOError {
          throw SystemError(
            "listen on port \(port)", "\(host):\(port)", code: error.errnoCode,
            cure: host == hosts[0] ? "choose another with --port" : "name an address that this machine has with --host")
        }
      }
    }
    group.addTask { [reader] in
      var reader = reader
      for await _ in watcher.signals {
        if let snapshot = try await reader.next() {
          preview.show(snapshot)
          tell(.read(snapshot.reading))
        }
      }
    }
    group.addTask {
      while true {
        try await Task.sleep(for: .seconds(30))
        preview.listeners.call(.ping)
      }
    }
    // Whoever ends first ends all.
    try await group.next()
    group.cancelAll()
  }
}

private func application(
  _ responder: Responder, _ host: String, _ port: Int, whenRunning: @escaping @Sendable () -> Void
) -> some ApplicationProtocol {
  var logger = Logger(label: "lectern")
  logger.logLevel = .critical
  return Application(
    responder: responder,
    server: HTTPServerBuilder { responder in
      OriginFormChannel(HTTP1Channel(responder: responder, configuration: .init(idleTimeout: .seconds(30))))
    },
    configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
    onServerRunning: { _ in whenRunning() }, logger: logger)
}
