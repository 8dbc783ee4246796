import Testing

@testable import LecternMarkup
