"""What macOS reads of a program: Info.plist, beyond what PyInstaller writes by itself."""

BUNDLE_ID = "app.quayside.station"
LEAST_SYSTEM = "13.0"
"""Qt 6.11's own floor (doc.qt.io/qt-6.11/macos.html)."""

ZPL_TYPE = "app.quayside.zpl"


def info_plist(version: str) -> dict[str, object]:
    """The keys and values (Apple's Information Property List Key Reference)."""
    return {
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "LSMinimumSystemVersion": LEAST_SYSTEM,
        "LSApplicationCategoryType": "public.app-category.business",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,  # the dark look is ours as well
        "NSLocalNetworkUsageDescription": "Quayside prints to label printers in your network.",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Label in ZPL",
                "CFBundleTypeRole": "Viewer",
                "CFBundleTypeExtensions": ["zpl"],
                "LSItemContentTypes": [ZPL_TYPE],
                "LSHandlerRank": "Alternate",
            }
        ],
        "UTImportedTypeDeclarations": [
            {
                "UTTypeIdentifier": ZPL_TYPE,
                "UTTypeDescription": "Label in ZPL",
                "UTTypeConformsTo": ["public.plain-text"],
                "UTTypeTagSpecification": {"public.filename-extension": ["zpl"]},
            }
        ],
    }
