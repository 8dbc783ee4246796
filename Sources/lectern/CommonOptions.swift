import ArgumentParser
import Foundation
import LecternCore
import LecternSite

/// Options that every command about a site has.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the site.", valueName: "dir"))
  var site = "."

  @Option(help: ArgumentHelp("Another configuration than the site's lectern.yml.", valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp("Where the website is written (default: Public in the site).", valueName: "dir"))
  var output: String?

  @Option(name: .customLong("base-url"), help: ArgumentHelp("Stands for url: of the configuration.", valueName: "url"))
  var baseURL: String?

  @Flag(help: "Build drafts too.")
  var drafts = false

  @Flag(help: "Build posts dated in the future, whatever the configuration says.")
  var future = false

  @Flag(help: "Count warnings as errors.")
  var strict = false

  @Flag(name: .customLong("keep-going"), help: "Build without the notes that have errors; the exit code is still 1.")
  var keepGoing = false

  @Option(help: ArgumentHelp("How many workers at once (default: one a processor).", valueName: "n"))
  var jobs: Int?

  @Option(help: "How results and problems are printed: text or json.")
  var format = OutputFormat.text

  @Flag(help: "Say nothing but problems.")
  var quiet = false

  @Flag(help: "Say when each phase begins, in milliseconds.")
  var verbose = false

  @Option(help: "Colours: auto, always or never.")
  var color = ColourChoice.auto

  func validate() throws {
    if site.isEmpty { throw ValidationError("--site must name a folder") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
  }

  var console: Console { Console(colour: color, isQuiet: quiet || format == .json, isVerbose: verbose) }

  /// The one place where the command line's world (clock, processors, where the program lies) becomes a value.
  func siteOptions() throws -> SiteOptions {
    var options = SiteOptions(
      site: site, builtInTheme: try BuiltInTheme.find(), now: Int(Date().timeIntervalSince1970),
      version: Lectern.version)
    options.configuration = config
    options.output = try? outputFolder().path
    options.baseURL = baseURL
    options.drafts = drafts
    options.future = future
    options.strict = strict
    options.keepGoing = keepGoing
    options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    options.apart = .thisProgram
    return options
  }

  func outputFolder() throws -> OutputFolder {
    try OutputFolder(
      output ?? path(of: "Public", in: site), workingDirectory: FileManager.default.currentDirectoryPath, site: site,
      sources: ["Content", "Templates", ".lectern"].map { path(of: $0, in: site) },
      home: ProcessInfo.processInfo.environment["HOME"])
  }
}

extension OutputFormat: ExpressibleByArgument {}
extension ColourChoice: ExpressibleByArgument {}
