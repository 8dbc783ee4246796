import Testing

@testable import LecternCore
