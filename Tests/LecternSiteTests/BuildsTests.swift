import Testing

@testable import LecternSite
