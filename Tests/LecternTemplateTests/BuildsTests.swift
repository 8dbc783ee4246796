import Testing

@testable import LecternTemplate
